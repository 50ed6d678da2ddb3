import { z } from 'zod';

/** What a council gives to package Safeguard for its own tenant. Ids are lower case, addresses without a trailing slash. */
export interface PackageSettings {
  readonly PUBLIC_URL: string;
  readonly TEAMS_APP_ID: string;
  readonly BOT_APP_ID: string;
  readonly ENTRA_CLIENT_ID: string;
  readonly APP_VERSION: string;
  readonly DEVELOPER_NAME: string;
  readonly DEVELOPER_WEBSITE_URL: string;
  readonly DEVELOPER_PRIVACY_URL: string;
  readonly DEVELOPER_TERMS_URL: string;
}

/** One setting that is missing or wrong, with a sentence that says what to give instead. */
export interface SettingFault {
  readonly name: string;
  readonly sentence: string;
}

/** The settings, and whether they are the invented ones; or every fault found, at once. */
export type ReadSettings =
  | { readonly ok: true; readonly settings: PackageSettings; readonly isExample: boolean }
  | { readonly ok: false; readonly faults: readonly SettingFault[] };

/** An invented council's settings, for looking at the package before there is a tenant. Nothing answers there. */
export const exampleSettings: Omit<PackageSettings, 'APP_VERSION'> = {
  PUBLIC_URL: 'https://safeguard.northmere.example',
  TEAMS_APP_ID: '6f2b1c64-7c0e-4a3e-9d55-3c1f0f6a8e01',
  BOT_APP_ID: '6f2b1c64-7c0e-4a3e-9d55-3c1f0f6a8e02',
  ENTRA_CLIENT_ID: '6f2b1c64-7c0e-4a3e-9d55-3c1f0f6a8e03',
  DEVELOPER_NAME: 'Northmere Council',
  DEVELOPER_WEBSITE_URL: 'https://northmere.example',
  DEVELOPER_PRIVACY_URL: 'https://northmere.example/privacy',
  DEVELOPER_TERMS_URL: 'https://northmere.example/terms',
};

/**
 * Reads the settings of a package from the environment. With none given, the example's; with some given, all are
 * needed but APP_VERSION, which is the product's own version unless said otherwise. An empty setting counts as absent.
 */
export function readPackageSettings(
  environment: Readonly<Record<string, string | undefined>>,
  productVersion: string,
): ReadSettings {
  const given = Object.fromEntries(
    Object.keys(shape.shape).flatMap((name) => {
      const value = environment[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
  const isExample = Object.keys(given).every((name) => name === 'APP_VERSION');
  const read = shape.safeParse({
    APP_VERSION: productVersion,
    ...(isExample ? exampleSettings : {}),
    ...given,
  });
  if (read.success) return { ok: true, settings: read.data, isExample };
  return {
    ok: false,
    faults: read.error.issues.map(({ path, message }) => ({ name: path.join('.'), sentence: message })),
  };
}

const id = (what: string) =>
  z
    .guid({
      error: ({ input }) => (input === undefined ? `Missing: ${what}.` : `"${input}" is not an id: ${what}.`),
    })
    .toLowerCase();

const page = (what: string) =>
  z.string({ error: `Missing: ${what}.` }).refine((text) => URL.parse(text)?.protocol === 'https:', {
    error: ({ input }) => `"${input}" is not an https address: ${what}.`,
  });

const shape = z.object({
  PUBLIC_URL: z
    .string({ error: 'Missing: the https address people reach Safeguard at.' })
    .superRefine((text, context) => {
      const message = publicAddressFault(text);
      if (message !== undefined) context.addIssue({ code: 'custom', message });
    })
    .transform((text) => URL.parse(text)?.origin ?? text),
  TEAMS_APP_ID: id("the app's own id, any new GUID, kept for ever"),
  BOT_APP_ID: id("the bot's Microsoft app id"),
  ENTRA_CLIENT_ID: id('the client id of the Entra app registration people sign in to'),
  APP_VERSION: z.string().regex(/^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/, {
    error: ({ input }) => `"${input}" is not three whole numbers such as 1.4.0.`,
  }),
  DEVELOPER_NAME: z
    .string({ error: 'Missing: the organisation that provides the app, as people know it.' })
    .max(32, { error: 'Teams shows at most 32 characters of the name.' }),
  DEVELOPER_WEBSITE_URL: page("the organisation's website"),
  DEVELOPER_PRIVACY_URL: page('the privacy notice for this app'),
  DEVELOPER_TERMS_URL: page('the terms of use for this app'),
});

function publicAddressFault(text: string): string | undefined {
  const url = URL.parse(text);
  if (url === null) return `"${text}" is not an address such as https://safeguard.example.gov.uk.`;
  if (isThisComputer(url.hostname))
    return `"${text}" is this computer. Teams and Outlook need an address they can reach.`;
  if (url.protocol !== 'https:')
    return `"${text}" is not https. Teams and Outlook open https addresses only.`;
  if (!url.hostname.includes('.'))
    return `"${text}" has no full host name, such as safeguard.example.gov.uk.`;
  if (url.href !== `${url.origin}/`)
    return `"${text}" must be the address alone, without a path, question or sign-in.`;
  return undefined;
}

function isThisComputer(hostname: string): boolean {
  return /^(localhost|.*\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/.test(hostname);
}
