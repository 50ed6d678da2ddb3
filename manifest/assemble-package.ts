import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportMetadataPackage, validateManifest } from 'office-addin-manifest';
import { fillTemplate } from './fill-template.ts';
import { readIconFiles } from './icon-files.ts';
import type { Json } from './json-walk.ts';
import { lintManifest } from './lint-manifest.ts';
import type { ManifestFault } from './manifest-fault.ts';
import type { PackageSettings } from './package-settings.ts';

/** A fault of our own rules, or `schema`: what `office-addin-manifest` refuses, in its own words. */
export type PackageFault =
  ManifestFault | { readonly code: 'schema'; readonly path: string; readonly sentence: string };

/** The finished package with the files inside it; or every fault, and then nothing is left behind to upload. */
export type AssembledPackage =
  | { readonly ok: true; readonly zip: string; readonly files: readonly string[] }
  | { readonly ok: false; readonly faults: readonly PackageFault[] };

/** Where the template and its icons are read, and where the package is written. */
export interface PackageFolders {
  readonly source: string;
  readonly output: string;
}

const icons = ['color.png', 'outline.png'];
const zipName = 'safeguard.zip';

/** Takes an earlier package out of a folder, and only that, so that nobody uploads it by mistake. */
export function clearPackage(output: string): void {
  for (const file of ['manifest.json', ...icons, zipName]) rmSync(join(output, file), { force: true });
}

/**
 * Fills the template, checks it by the published schema (offline) and by our own rules, and zips it for upload. A
 * package with any fault is not written: a half-right manifest is accepted by Teams and then fails in people's hands.
 */
export async function assemblePackage(
  settings: PackageSettings,
  { source, output }: PackageFolders,
): Promise<AssembledPackage> {
  const template = JSON.parse(readFileSync(join(source, 'manifest.json'), 'utf8')) as Json;
  const manifest = fillTemplate(template, { ...settings, PUBLIC_HOST: new URL(settings.PUBLIC_URL).host });
  const iconFiles = readIconFiles(join(source, 'icons'));

  clearPackage(output);
  mkdirSync(output, { recursive: true });
  const manifestFile = join(output, 'manifest.json');
  writeFileSync(manifestFile, `${JSON.stringify(manifest, null, 2)}\n`);

  const faults = [...(await schemaFaults(manifestFile)), ...lintManifest(manifest, { iconFiles })];
  if (faults.length > 0) {
    clearPackage(output);
    return { ok: false, faults };
  }
  for (const icon of icons) copyFileSync(join(source, 'icons', icon), join(output, icon));
  const zip = await exportMetadataPackage(join(output, zipName), manifestFile);
  return { ok: true, zip, files: ['manifest.json', ...icons] };
}

/** What `office-addin-manifest` finds. It returns most faults and throws the rest; here both are faults. */
async function schemaFaults(manifestFile: string): Promise<PackageFault[]> {
  try {
    const { isValid, report } = await validateManifest(manifestFile);
    if (isValid) return [];
    const errors = report?.errors ?? [];
    return errors.map(({ content }) => schemaFault(content ?? 'The manifest does not match its schema.'));
  } catch (error) {
    return [schemaFault(error instanceof Error ? error.message : String(error))];
  }
}

function schemaFault(sentence: string): PackageFault {
  return { code: 'schema', path: 'manifest.json', sentence: sentence.trim() };
}
