import { join } from 'node:path';
import express, { type Express, type Router } from 'express';
import type { Clock } from '../kernel/clock.ts';
import { answerBankHolidays } from './bank-holidays-stand-in.ts';
import { botIssuerRouter } from './bot-issuer.ts';
import { openCalendar } from './calendar.ts';
import { makeChanges, type Changes } from './changes.ts';
import { openChats, type Chats } from './chats.ts';
import { connectorRouter } from './connector.ts';
import { openDiaries } from './diaries.ts';
import { makeFaults, type Faults } from './faults.ts';
import { graphRouter } from './graph.ts';
import { canSignIn } from './invented-people.ts';
import { issuerRouter } from './issuer.ts';
import { localChatRouter } from './local-chat.ts';
import { localOutboxRouter, personKnown } from './local-outbox.ts';
import { openMail } from './mail.ts';
import { onlyThisMachine } from './only-this-machine.ts';
import { openSecrets, type Secrets } from './secrets.ts';
import { makeTeamsToBot, type TeamsToBot } from './teams-to-bot.ts';
import { readDirectory, writeDirectory, type TrainingDirectory } from './training-directory.ts';
import { TRAINING_TENANT } from './training-ids.ts';
import type { Person } from '../people/person.ts';

const LARGEST_BODY = '4mb';
/** How long a greeting may take before the product counts as ready without it: milliseconds. */
const GREETING_PATIENCE = 3_000;

interface Place {
  /** The workspace's own address, and the product's. */
  readonly base: string;
  readonly productUrl: string;
  /** `DATA_DIR/training`. */
  readonly folder: string;
  readonly clock: Clock;
}

/** All stand-ins together, ready to be served, with what the rest of the workspace needs of them. */
export interface StandIns {
  readonly app: Express;
  readonly secrets: Secrets;
  readonly changes: Changes;
  readonly faults: Faults;
  readonly directoryFile: string;
  readonly directory: () => TrainingDirectory;
  readonly known: (personId: string) => Person;
  /** The parts of `/local` that show chat, mail and calendar. */
  readonly chat: Router;
  readonly outbox: Router;
  /** Tells the product in which chats it is installed; it is idempotent and done at every start. */
  readonly greet: () => Promise<void>;
}

/** Opens every stand-in of one training folder and mounts them at their addresses. */
export async function openStandIns({ base, productUrl, folder, clock }: Place): Promise<StandIns> {
  const directoryFile = join(folder, 'directory.json');
  writeDirectory(directoryFile);
  const directory = () => readDirectory(directoryFile);
  const people = () => directory().people;
  const known = (personId: string) => personKnown(people(), personId);
  const secrets = await openSecrets(folder);
  const changes = makeChanges();
  const faults = makeFaults();
  const mail = openMail(folder, clock, changes);
  const calendar = openCalendar(folder, clock, changes);
  const diaries = openDiaries(folder, calendar);
  const chats = openChats(folder, people(), clock, changes);
  const teams = makeTeamsToBot({ base, productUrl, secrets, clock });

  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.use(onlyThisMachine, express.text({ type: () => true, limit: LARGEST_BODY }));
  app.use(`/issuer/${TRAINING_TENANT}`, issuerRouter(base, secrets, clock, faults));
  app.use('/botframework', botIssuerRouter(base, secrets, clock, faults));
  app.use('/connector', connectorRouter({ base, secrets, chats, people, faults }));
  app.use('/graph/v1.0', graphRouter({ secrets, clock, mail, calendar, diaries, people, faults }));
  app.get('/gov/bank-holidays/england-and-wales.json', answerBankHolidays);
  return {
    app,
    secrets,
    changes,
    faults,
    directoryFile,
    directory,
    known,
    chat: localChatRouter({ chats, people, teams }),
    outbox: localOutboxRouter({ mail, calendar, diaries, known }),
    greet: () => installEverywhere(chats, people(), teams),
  };
}

async function installEverywhere(chats: Chats, people: readonly Person[], teams: TeamsToBot): Promise<void> {
  const staff = people.filter((each) => each.active && canSignIn(each));
  const personal = staff.flatMap((person) => {
    const conversation = chats.personalWith(person);
    return conversation ? [{ conversation, person }] : [];
  });
  const groups = chats
    .all()
    .filter((each) => each.kind === 'groupChat')
    .flatMap((conversation) => {
      const person = staff.find((each) => conversation.members.includes(each.id));
      return person ? [{ conversation, person }] : [];
    });
  await Promise.allSettled(
    [...personal, ...groups].map(({ conversation, person }) =>
      teams.install(conversation, person, GREETING_PATIENCE),
    ),
  );
}
