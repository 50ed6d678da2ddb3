import theme from './theme-contrast.ts';

test('in high contrast what cannot be used is grey, and nothing is green', () => {
  const colours = Object.entries(theme).filter(([, value]) => /^#[0-9a-f]{6}$/i.test(String(value)));
  const channels = (colour: string) =>
    [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)) as [number, number, number];
  const green = colours.filter(([name, value]) => {
    const [red, middle, blue] = channels(String(value));
    return (
      !name.startsWith('colorPalette') &&
      !name.startsWith('colorStatusSuccess') &&
      middle > red + 40 &&
      middle > blue + 40
    );
  });
  expect(green).toEqual([]);
  const [red, middle, blue] = channels(theme.colorNeutralForegroundDisabled);
  expect([middle, blue]).toEqual([red, red]);
});
