import { accessibilityFaults } from './axe.ts';

// Stands before Testing Library takes the page down: no test can forget to look at what it left on the screen.
afterEach(async () => {
  if (document.body.childElementCount > 0) expect(await accessibilityFaults()).toEqual([]);
});
