/** Gives up on something that may never answer: hosts have been seen to stay silent. */
export function within<T>(promise: Promise<T>, milliseconds: number, otherwise: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(otherwise)), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
