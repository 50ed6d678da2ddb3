import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';
import { assemblePackage } from './assemble-package.ts';
import { fillTemplate } from './fill-template.ts';
import { readIconFiles } from './icon-files.ts';
import type { Json } from './json-walk.ts';
import { lintManifest } from './lint-manifest.ts';
import { exampleSettings, readPackageSettings } from './package-settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'safeguard-package-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const source = resolve('manifest');
const template = readFileSync(join(source, 'manifest.json'), 'utf8');
const settings = { ...exampleSettings, APP_VERSION: '1.2.3' };
const iconFiles = readIconFiles(join(source, 'icons'));

/** The filled manifest after a text of it was replaced: a break that a slip of the hand would make. */
function manifestWith(from?: string | RegExp, to = ''): Json {
  const broken = from === undefined ? template : template.replace(from, to);
  if (from !== undefined) expect(broken).not.toBe(template);
  return fillTemplate(JSON.parse(broken) as Json, {
    ...settings,
    PUBLIC_HOST: 'safeguard.northmere.example',
  });
}

const codesOf = (faults: readonly { code: string }[]) => [...new Set(faults.map(({ code }) => code))];

describe('the manifest as it ships', () => {
  it('has no fault by our own rules', () => {
    expect(lintManifest(manifestWith(), { iconFiles })).toEqual([]);
  });

  it('says what Teams and Outlook should offer, and no more', () => {
    expect(manifestWith()).toMatchObject({
      name: { short: 'Safeguard' },
      staticTabs: [
        { entityId: 'safeguard', contentUrl: 'https://safeguard.northmere.example/tabs/' },
        { entityId: 'conversations' },
      ],
      bots: [
        {
          commandLists: [{ commands: [{ title: 'screen' }, { title: 'my screenings' }, { title: 'help' }] }],
        },
      ],
      composeExtensions: [
        { commands: [{ id: 'startScreening', type: 'action', context: ['message'], fetchTask: true }] },
      ],
      extensions: [
        {
          runtimes: [{ code: { page: 'https://safeguard.northmere.example/tabs/outlook.html' } }],
          ribbons: [{ contexts: ['meetingDetailsOrganizer'] }],
        },
      ],
    });
    expect(template).not.toMatch(/configurableTabs|autoRunEvents|"hide"|meetingExtensionDefinition/);
  });

  it('keeps a quotation mark in a name inside the name', () => {
    const filled = fillTemplate({ developer: '${{NAME}}' }, { NAME: 'The "Northmere", Council' });
    expect(filled).toEqual({ developer: 'The "Northmere", Council' });
  });

  it('refuses to fill a placeholder that nothing provides', () => {
    expect(() => fillTemplate(['${{NOBODY}}'], {})).toThrow('asks for NOBODY');
  });
});

describe('a broken manifest is refused by name and leaves no package', () => {
  it.each([
    [
      'a missing action',
      'action-missing',
      '"actionId": "openStrategyMeetingPane"',
      '"actionId": "openNothing"',
    ],
    [
      'an http address',
      'url-not-https',
      '${{PUBLIC_URL}}/tabs/outlook',
      'http://${{PUBLIC_HOST}}/tabs/outlook',
    ],
    [
      'ids that differ',
      'bot-ids-differ',
      /"composeExtensions": \[\s*\{\s*"botId": "[^"]*"/,
      `"composeExtensions": [{ "botId": "${settings.ENTRA_CLIENT_ID}"`,
    ],
    ['a missing icon', 'icon-missing', 'outlook-80.png', 'outlook-81.png'],
    ['a missing Teams icon', 'icon-missing', '"outline.png"', '"outlines.png"'],
    [
      'an unknown event',
      'event-unknown',
      '"alternates":',
      '"autoRunEvents": [{ "events": [{ "type": "OnAppointmentSend", "actionId": "openStrategyMeetingPane" }] }], "alternates":',
    ],
  ])('%s: %s', async (_what, code, from, to) => {
    const broken = template.replace(from, to);
    expect(broken).not.toBe(template);
    cpSync(join(source, 'icons'), join(folder, 'icons'), { recursive: true });
    writeFileSync(join(folder, 'manifest.json'), broken);
    const output = join(folder, 'package');
    const made = await assemblePackage(settings, { source: folder, output });
    expect(made.ok ? [] : codesOf(made.faults)).toEqual([code]);
    expect(readdirSync(output)).toEqual([]);
  });
});

describe('the lint', () => {
  it.each([
    [
      'an address on another host',
      'url-outside-domains',
      '${{PUBLIC_URL}}/tabs/outlook',
      'https://elsewhere.example/tabs/outlook',
    ],
    [
      'a host that only begins like ours',
      'url-outside-domains',
      '${{PUBLIC_URL}}/tabs/outlook',
      '${{PUBLIC_URL}}.evil.example/tabs/outlook',
    ],
    ['an address without a host', 'url-not-https', '${{PUBLIC_URL}}/tabs/outlook', '/tabs/outlook'],
    [
      'a wildcard domain',
      'domain-not-plain',
      '"validDomains": [',
      '"validDomains": ["*.northmere.example", ',
    ],
    ['an app id that is the bot id', 'id-reused', '"id": "${{TEAMS_APP_ID}}"', '"id": "${{BOT_APP_ID}}"'],
    [
      'an app id that is the sign-in id',
      'id-reused',
      '"id": "${{TEAMS_APP_ID}}"',
      '"id": "${{ENTRA_CLIENT_ID}}"',
    ],
    ['a resource of another host', 'resource-differs', 'api://${{PUBLIC_HOST}}', 'api://elsewhere.example'],
    ['a resource of another bot', 'resource-differs', 'botid-${{BOT_APP_ID}}', 'botid-${{TEAMS_APP_ID}}'],
    [
      'an event that runs no action',
      'action-missing',
      '"alternates":',
      '"autoRunEvents": [{ "events": [{ "type": "appointmentSending", "actionId": "guard" }] }], "alternates":',
    ],
    ['an icon of the wrong size', 'icon-size', '"outline.png"', '"outlook-64.png"'],
    ['a 64 pixel picture as the large icon', 'icon-size', 'outlook-128.png', 'outlook-64.png'],
    [
      'an icon the product does not serve',
      'icon-missing',
      '/tabs/icons/outlook-64.png',
      '/pictures/outlook-64.png',
    ],
    ['a ribbon without its 80 pixel icon', 'icon-size-absent', /"size": 80/, '"size": 64'],
    ['a version of two numbers', 'version-form', '${{APP_VERSION}}', '1.2'],
    ['a version with a word', 'version-form', '${{APP_VERSION}}', '1.2.3-beta'],
    [
      'one permission too many',
      'permission-not-approved',
      '"resourceSpecific": [',
      '"resourceSpecific": [{ "name": "ChatMessage.Read.Chat", "type": "Application" }, ',
    ],
    [
      'the permission the pane needs, absent',
      'permission-missing',
      /"resourceSpecific": \[.*\]/,
      '"resourceSpecific": []',
    ],
    [
      'the same permission for the app instead of the person',
      'permission-not-approved',
      '"Delegated"',
      '"Application"',
    ],
    [
      'a command longer than Teams shows',
      'label-too-long',
      '"title": "my screenings"',
      `"title": "${'s'.repeat(33)}"`,
    ],
    ['a tip longer than Outlook shows', 'label-too-long', '"Pick a strategy meeting', `"${'s'.repeat(250)}`],
    [
      'a notification that would show a name',
      'activity-shows-more',
      'screening {reference}',
      'screening of {childName}',
    ],
  ])('refuses %s: %s', (_what, code, from, to) => {
    const faults = lintManifest(manifestWith(from, to), { iconFiles });
    expect(codesOf(faults)).toContain(code);
  });

  it('refuses a placeholder that was never filled', () => {
    const faults = lintManifest(JSON.parse(template) as Json, { iconFiles });
    expect(codesOf(faults)).toContain('placeholder-left');
  });

  it('says where the fault is and what is wrong, in a sentence', () => {
    const broken = manifestWith('"actionId": "openStrategyMeetingPane"', '"actionId": "openNothing"');
    expect(lintManifest(broken, { iconFiles })).toEqual([
      {
        code: 'action-missing',
        path: 'extensions[0].ribbons[0].tabs[0].groups[0].controls[0].actionId',
        sentence: 'No runtime defines the action "openNothing", so nothing would happen.',
      },
    ]);
  });
});

describe('the settings of a package', () => {
  const given = { ...exampleSettings };

  it('are the example when nothing is given, and a person is told so', () => {
    expect(readPackageSettings({ PATH: '/usr/bin', PUBLIC_URL: ' ' }, '1.2.3')).toEqual({
      ok: true,
      settings,
      isExample: true,
    });
  });

  it('take the version of the product unless another is given', () => {
    const read = readPackageSettings({ ...given, APP_VERSION: '4.5.6' }, '1.2.3');
    expect(read).toMatchObject({ ok: true, isExample: false, settings: { APP_VERSION: '4.5.6' } });
  });

  it('bring an address and an id into one form', () => {
    const loose = {
      ...given,
      PUBLIC_URL: 'https://Safeguard.Northmere.example/',
      BOT_APP_ID: given.BOT_APP_ID.toUpperCase(),
    };
    expect(readPackageSettings(loose, '1.2.3')).toMatchObject({
      settings: { PUBLIC_URL: given.PUBLIC_URL, BOT_APP_ID: given.BOT_APP_ID },
    });
  });

  it.each([
    ['http://safeguard.northmere.example', 'is not https'],
    ['http://localhost:3978', 'is this computer'],
    ['https://localhost', 'is this computer'],
    ['https://127.0.0.1:3978', 'is this computer'],
    ['https://[::1]', 'is this computer'],
    ['https://safeguard', 'no full host name'],
    ['https://safeguard.northmere.example/app', 'the address alone'],
    ['https://someone:secret@safeguard.northmere.example', 'the address alone'],
    ['safeguard.northmere.example', 'is not an address'],
  ])('refuse %s, by name', (PUBLIC_URL, because) => {
    const read = readPackageSettings({ ...given, PUBLIC_URL }, '1.2.3');
    expect(read.ok ? [] : read.faults).toEqual([
      { name: 'PUBLIC_URL', sentence: expect.stringContaining(because) },
    ]);
  });

  it('report every fault at once', () => {
    const read = readPackageSettings(
      { PUBLIC_URL: 'ftp://x', BOT_APP_ID: 'bot', DEVELOPER_NAME: 'n'.repeat(33) },
      '1',
    );
    expect(read.ok ? [] : read.faults.map(({ name }) => name).toSorted()).toEqual([
      'APP_VERSION',
      'BOT_APP_ID',
      'DEVELOPER_NAME',
      'DEVELOPER_PRIVACY_URL',
      'DEVELOPER_TERMS_URL',
      'DEVELOPER_WEBSITE_URL',
      'ENTRA_CLIENT_ID',
      'PUBLIC_URL',
      'TEAMS_APP_ID',
    ]);
  });
});

describe('npm run package', () => {
  const output = join(folder, 'built');
  const none = Object.fromEntries(Object.keys(exampleSettings).map((name) => [name, '']));
  const run = (environment: NodeJS.ProcessEnv) =>
    promisify(execFile)(process.execPath, [join(source, 'build-package.ts'), output], {
      env: { ...process.env, ...none, APP_VERSION: '', ...environment },
    });

  it('builds the example, valid by office-addin-manifest, and says so', async () => {
    const { stdout, stderr } = await run({});
    expect(stdout).toContain('this is the example package');
    expect(stdout).toContain('Checked it by office-addin-manifest');
    expect(stderr).toBe('');
    const zip = readFileSync(join(output, 'safeguard.zip'));
    expect(checksumsIn(zip)).toEqual({
      'manifest.json': crc32(readFileSync(join(output, 'manifest.json'))),
      'color.png': crc32(readFileSync(join(source, 'icons/color.png'))),
      'outline.png': crc32(readFileSync(join(source, 'icons/outline.png'))),
    });
  });

  it('refuses this computer as the address, exits 1 and leaves no older package to upload by mistake', async () => {
    const refusal = run({ ...exampleSettings, PUBLIC_URL: 'http://localhost:3978' });
    await expect(refusal).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('PUBLIC_URL: "http://localhost:3978" is this computer.'),
    });
    expect(readdirSync(output)).toEqual([]);
  });
});

/** The files of a zip with their checksums, from its central directory. */
function checksumsIn(zip: Buffer): Record<string, number> {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const found: Record<string, number> = {};
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = zip.readUInt16LE(at + 28);
    found[zip.toString('utf8', at + 46, at + 46 + nameLength)] = zip.readUInt32LE(at + 16);
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return found;
}
