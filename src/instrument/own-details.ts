/** Who completed a screening, as their sign-in and the directory have it. */
export interface SignedIn {
  readonly name: string;
  readonly jobTitle: string;
  readonly phone: string;
}

/** What need not be answered by whoever is signed in, because it is known of them; empty for any other item. */
export function ownDetailOf(item: string, { name, jobTitle, phone }: SignedIn): string {
  switch (item) {
    case 'completedBy.name':
      return name;
    case 'completedBy.role':
      return jobTitle;
    case 'completedBy.contact':
      return phone;
    default:
      return '';
  }
}
