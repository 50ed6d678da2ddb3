/** What the person does now when a child is in immediate danger. */
export const dangerWords = {
  title: 'What to do now',
  call: 'Call 999.',
  ring: 'Ring now, the next if there is no answer:',
  nobody: 'Ring the manager on duty.',
  noNumber: 'no number in the directory',
  discussion: (dutyTeam: string) => `Hold a strategy discussion today, with ${dutyTeam}.`,
  saved:
    'Whoever answers for your team is being told now. Ring all the same: do not wait for an answer here.',
  saving: 'Your manager is told as soon as this answer is saved.',
  notSaved: 'Your manager has not been told: this answer is not saved. Ring your manager.',
  later: 'This screening can be finished afterwards. It is saved as you type.',
  yourManager: 'Your manager',
  alerted: (whom: string, when: string) =>
    `${whom} was alerted at ${when} that the child is in immediate danger. Say why this has changed`,
  whyChanged: (question: string) =>
    `The alert stays out until it is acknowledged. Write the reason under “${question}”, and ring:`,
  writeWhy: (question: string) => `Go to “${question}”`,
} as const;
