import { webcrypto } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';

// What browsers have and jsdom lacks. teams-js asks for its list of hosts when it is loaded: nothing leaves a test.
Object.assign(globalThis, { TextDecoder, TextEncoder });
globalThis.fetch = () => Promise.reject(new TypeError('Nothing is fetched in a test of pages.'));
Object.defineProperty(crypto, 'subtle', { value: webcrypto.subtle });
if (!('randomUUID' in crypto))
  Object.defineProperty(crypto, 'randomUUID', { value: () => '00000000-0000-4000-8000-000000000000' });

// axe draws letters to see whether they are an icon; jsdom draws nothing.
window.scrollTo = () => {};
// Takes what had the focus away, and jsdom says that the page has none; a browser keeps it in the page.
document.hasFocus = () => true;
HTMLCanvasElement.prototype.getContext = () => null;

HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};
