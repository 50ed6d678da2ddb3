// The entry of npm run package: makes the app package that an administrator uploads to Teams and Outlook.
// An argument names another folder to write to.
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { assemblePackage, clearPackage } from './assemble-package.ts';
import { readPackageSettings } from './package-settings.ts';

const root = join(import.meta.dirname, '..');
const output = process.argv[2] ?? join(root, 'dist', 'package');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

function refuse(heading: string, lines: readonly string[]): never {
  clearPackage(output);
  console.error([heading, ...lines.map((line) => `  ${line}`), 'Nothing was packaged.'].join('\n'));
  process.exit(1);
}

const read = readPackageSettings(process.env, version);
if (!read.ok) {
  refuse(
    'These settings need attention:',
    read.faults.map(({ name, sentence }) => `${name}: ${sentence}`),
  );
}
const { settings, isExample } = read;
if (isExample) {
  console.log(
    'No settings were given, so this is the example package of an invented council. It cannot be installed.',
  );
}

const made = await assemblePackage(settings, { source: import.meta.dirname, output });
if (!made.ok) {
  refuse(
    'The manifest is not sound:',
    made.faults.map(({ code, path, sentence }) => `${code} at ${path}: ${sentence}`),
  );
}
console.log(`Filled the manifest: Safeguard ${settings.APP_VERSION} at ${settings.PUBLIC_URL}.`);
console.log('Checked it by office-addin-manifest (schema 1.25, offline) and by our own rules: no faults.');
console.log(`Wrote ${relative(root, made.zip)} with ${made.files.join(', ')}.`);
console.log(
  isExample
    ? 'For your own tenant give PUBLIC_URL, TEAMS_APP_ID, BOT_APP_ID, ENTRA_CLIENT_ID, DEVELOPER_NAME, DEVELOPER_WEBSITE_URL, DEVELOPER_PRIVACY_URL and DEVELOPER_TERMS_URL.'
    : 'Next: an administrator uploads it in the Teams admin centre (Teams apps, Manage apps).',
);
