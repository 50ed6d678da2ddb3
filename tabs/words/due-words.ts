/** What stands before a deadline that has passed. */
export const dueWords = { overdue: 'Overdue:' } as const;
