/** The tenant the training workspace pretends to be. Plainly invented; no real tenant has an id of repeated digits. */
export const TRAINING_TENANT = '11111111-1111-4111-8111-111111111111';

/** The application the tab and the API belong to: the audience of every person's token. */
export const API_CLIENT = '22222222-2222-4222-8222-222222222222';

/** The bot's application id. */
export const BOT_APP = '33333333-3333-4333-8333-333333333333';

/** The application under which the product calls Graph without a person. */
export const GRAPH_CLIENT = '44444444-4444-4444-8444-444444444444';

/** The id of the Teams app in the manifest, used in deep links. */
export const TEAMS_APP = '55555555-5555-4555-8555-555555555555';

/** Microsoft's own published id of Teams on the web: the party that asks for a person's token in a browser. */
export const TEAMS_WEB_CLIENT = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';

/** The mailbox from which mail is sent and in whose calendar meetings are made: the only one the product may touch. */
export const SAFEGUARDING_MAILBOX = 'safeguarding@northmere.example';

/** Where referrals of the invented borough go, in place of the real mailbox of the profile. */
export const MASH_MAILBOX = 'mash@northmere.example';

/** How the bot is named in the chat. */
export const BOT_NAME = 'Safeguard';
