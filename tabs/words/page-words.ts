/** The names of the places of the tab. */
export const pageWords = {
  product: 'Safeguard',
  places: 'Places',
  myWork: 'My work',
  screenings: 'Screenings',
} as const;
