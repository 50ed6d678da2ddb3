/** Says, without any of the page's own code, that it did not arrive, and offers to try again. */
export function sayNotLoaded(root: HTMLElement, reload: () => void = () => location.reload()): void {
  const words = document.createElement('p');
  words.setAttribute('role', 'alert');
  words.textContent = 'Safeguard could not be loaded. Check your connection, then try again.';
  const again = document.createElement('button');
  again.type = 'button';
  again.textContent = 'Try again';
  again.addEventListener('click', reload);
  const place = root.querySelector('main') ?? root;
  place.querySelectorAll('p').forEach((paragraph) => paragraph.remove());
  place.append(words, again);
}
