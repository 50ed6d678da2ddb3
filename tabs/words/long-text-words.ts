/** What a person is told before they lose a word. */
export const longTextWords = {
  left: (count: number) => (count === 1 ? '1 character left.' : `${count} characters left.`),
  tooLong: (over: number, most: number) =>
    `This is ${over} ${over === 1 ? 'character' : 'characters'} too long: ${most} can be sent. Nothing is cut off; shorten it.`,
} as const;
