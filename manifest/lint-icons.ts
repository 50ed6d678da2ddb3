import { isList, isObject, type Json, type PlacedObject, type PlacedText } from './json-walk.ts';
import { fault, textsAt, type ManifestFault } from './manifest-fault.ts';

/** An icon's width and height in pixels. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** The icons that exist, by file name. */
export type IconFiles = ReadonlyMap<string, PixelSize>;

/** Where the product serves the icons that Outlook fetches. */
export const servedIconsPath = '/tabs/icons/';

const teamsSizes = { 'icons.color': 192, 'icons.outline': 32 };
const ribbonSizes = [16, 32, 80];

/**
 * Every icon named in the manifest exists and has the size its place demands: 192 and 32 for Teams, 16, 32 and 80
 * wherever Outlook shows a ribbon, 64 and 128 for its older list of add-ins (whose 128 must be declared as 64).
 */
export function iconFaults(
  texts: readonly PlacedText[],
  objects: readonly PlacedObject[],
  iconFiles: IconFiles,
): readonly ManifestFault[] {
  return [
    ...Object.entries(teamsSizes).flatMap(([place, pixels]) =>
      textsAt(texts, place).flatMap(({ path, text }) => sizeFaults(path, text, pixels, iconFiles)),
    ),
    ...objects.flatMap(({ path, object }) => servedIconFaults(path, object, iconFiles)),
    ...objects.flatMap(({ path, object }) => setFaults(path, object['icons'])),
  ];
}

function servedIconFaults(path: string, icon: PlacedObject['object'], iconFiles: IconFiles): ManifestFault[] {
  const { size, url } = icon;
  if (typeof size !== 'number' || typeof url !== 'string') return [];
  const pathname = URL.parse(url)?.pathname ?? url;
  const file = pathname.startsWith(servedIconsPath) ? pathname.slice(servedIconsPath.length) : pathname;
  const pixels = path.endsWith('.highResolutionIcon') ? 128 : size;
  return sizeFaults(`${path}.url`, file, pixels, iconFiles);
}

function sizeFaults(path: string, file: string, pixels: number, iconFiles: IconFiles): ManifestFault[] {
  const found = iconFiles.get(file);
  if (found === undefined)
    return [fault('icon-missing', path, `The icon ${file} is not among Safeguard's icons.`)];
  if (found.width === pixels && found.height === pixels) return [];
  const is = `${found.width} by ${found.height}`;
  return [fault('icon-size', path, `The icon ${file} is ${is} pixels and must be ${pixels} by ${pixels}.`)];
}

function setFaults(path: string, icons: Json | undefined): ManifestFault[] {
  if (!isList(icons)) return [];
  const sizes = icons.map((icon) => (isObject(icon) ? icon['size'] : undefined));
  return ribbonSizes
    .filter((size) => !sizes.includes(size))
    .map((size) =>
      fault('icon-size-absent', `${path}.icons`, `Outlook also needs this icon at ${size} pixels.`),
    );
}
