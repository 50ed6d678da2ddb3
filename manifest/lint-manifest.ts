import { objectsIn, textsIn, type Json, type PlacedObject, type PlacedText } from './json-walk.ts';
import { addressFaults, idFaults, resourceFaults } from './lint-addresses.ts';
import { iconFaults, type IconFiles } from './lint-icons.ts';
import { fault, textAt, textsAt, type ManifestFault } from './manifest-fault.ts';

/** The Outlook events the appointment guard is written for. Outlook ignores a misspelt one without a word. */
export const knownEvents: readonly string[] = ['newAppointmentOrganizerCreated', 'appointmentSending'];

/** All that Safeguard asks for by resource: to fill the appointment that the chair has open. */
export const approvedPermissions: readonly string[] = ['MailboxItem.ReadWrite.User (Delegated)'];

/** All that a notification may show on a lock screen: who acts, and the reference. Never a name or a reason. */
export const activityWords: readonly string[] = ['actor', 'reference'];

/** The most characters that Teams and Outlook show; several are tighter than the published schema. */
const lengthLimits: readonly (readonly [place: RegExp, characters: number])[] = [
  [/^name\.short$/, 30],
  [/^description\.short$/, 80],
  [/^bots\[\]\.commandLists\[\]\.commands\[\]\.title$/, 32],
  [/^bots\[\]\.commandLists\[\]\.commands\[\]\.description$/, 128],
  [/^composeExtensions\[\]\.commands\[\]\.title$/, 32],
  [/^composeExtensions\[\]\.commands\[\]\.description$/, 128],
  [/^activities\.activityTypes\[\]\.(description|templateText)$/, 128],
  [/^extensions\[\]\..*\.(label|supertip\.title)$/, 64],
  [/^extensions\[\]\..*\.supertip\.description$/, 250],
];

/**
 * Every fault of a filled manifest, in the order of the rules; an empty list means none. It checks what the published
 * schema cannot: that the parts agree with each other, with the icons, and with what Safeguard has promised.
 */
export function lintManifest(
  manifest: Json,
  { iconFiles }: { readonly iconFiles: IconFiles },
): readonly ManifestFault[] {
  const texts = textsIn(manifest);
  const objects = objectsIn(manifest);
  return [
    ...leftoverPlaceholders(texts),
    ...versionForm(texts),
    ...addressFaults(texts),
    ...idFaults(texts),
    ...resourceFaults(texts),
    ...missingActions(texts),
    ...unknownEvents(texts),
    ...permissionFaults(objects),
    ...iconFaults(texts, objects, iconFiles),
    ...longLabels(texts),
    ...activityTexts(texts),
  ];
}

function leftoverPlaceholders(texts: readonly PlacedText[]): ManifestFault[] {
  return texts
    .filter(({ text }) => text.includes('${{'))
    .map(({ path, text }) =>
      fault('placeholder-left', path, `"${text}" holds a placeholder that was never filled.`),
    );
}

function versionForm(texts: readonly PlacedText[]): ManifestFault[] {
  const version = textAt(texts, 'version') ?? '';
  if (/^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/.test(version)) return [];
  return [
    fault('version-form', 'version', `The version "${version}" is not three whole numbers such as 1.4.0.`),
  ];
}

function missingActions(texts: readonly PlacedText[]): ManifestFault[] {
  const defined = textsAt(texts, 'extensions[].runtimes[].actions[].id').map(({ text }) => text);
  return texts
    .filter(({ place, text }) => place.endsWith('.actionId') && !defined.includes(text))
    .map(({ path, text }) =>
      fault('action-missing', path, `No runtime defines the action "${text}", so nothing would happen.`),
    );
}

function unknownEvents(texts: readonly PlacedText[]): ManifestFault[] {
  const known = knownEvents.join(' and ');
  return textsAt(texts, 'extensions[].autoRunEvents[].events[].type')
    .filter(({ text }) => !knownEvents.includes(text))
    .map(({ path, text }) =>
      fault('event-unknown', path, `"${text}" is not an event Safeguard knows (${known}).`),
    );
}

function permissionFaults(objects: readonly PlacedObject[]): ManifestFault[] {
  const asked = objects
    .filter(({ place }) => place === 'authorization.permissions.resourceSpecific[]')
    .map(({ path, object }) => ({ path, permission: `${object['name']} (${object['type']})` }));
  return [
    ...asked
      .filter(({ permission }) => !approvedPermissions.includes(permission))
      .map(({ path, permission }) =>
        fault(
          'permission-not-approved',
          path,
          `${permission} is more than Safeguard is approved to ask for.`,
        ),
      ),
    ...approvedPermissions
      .filter((approved) => !asked.some(({ permission }) => permission === approved))
      .map((approved) =>
        fault('permission-missing', 'authorization.permissions', `${approved} is needed and not asked for.`),
      ),
  ];
}

function longLabels(texts: readonly PlacedText[]): ManifestFault[] {
  return texts.flatMap(({ path, place, text }) => {
    const limit = lengthLimits.find(([pattern]) => pattern.test(place))?.[1];
    if (limit === undefined || text.length <= limit) return [];
    const sentence = `This text has ${text.length} characters and at most ${limit} are shown: "${text}".`;
    return [fault('label-too-long', path, sentence)];
  });
}

function activityTexts(texts: readonly PlacedText[]): ManifestFault[] {
  return textsAt(texts, 'activities.activityTypes[].templateText').flatMap(({ path, text }) =>
    [...text.matchAll(/\{(\w+)\}/g)]
      .map(([, word = '']) => word)
      .filter((word) => !activityWords.includes(word))
      .map((word) =>
        fault(
          'activity-shows-more',
          path,
          `A notification would show {${word}}; only the reference may be shown.`,
        ),
      ),
  );
}
