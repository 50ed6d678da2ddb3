import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { Clock } from '../../src/kernel/clock.ts';
import { botAddresses, botIssuerRouter } from '../../src/local/bot-issuer.ts';
import { makeFaults } from '../../src/local/faults.ts';
import { issuerRouter, personToken } from '../../src/local/issuer.ts';
import { openSecrets, type Secrets } from '../../src/local/secrets.ts';
import { BOT_APP, TRAINING_TENANT } from '../../src/local/training-ids.ts';
import type { Person } from '../../src/people/person.ts';
import type { Started } from '../started.ts';

/** What is outside the product while it is measured: sign-in as in training, and a Teams that answers at once, or not yet. */
export interface Outside {
  readonly base: string;
  readonly secrets: Secrets;
  /** Everything here is behind it; who measures pages adds what browsers see. */
  readonly web: express.Express;
  /** How many messages Teams has been sent and has answered. */
  readonly delivered: () => number;
  /** From now on Teams answers nothing, until it is released. */
  hold(): void;
  release(): void;
  token(person: Person): Promise<string>;
  /** Where the bot can write to a person, as the store keeps it. */
  reach(person: Person): string;
}

/** Opens it on a free port of this machine, in this process. */
export async function openOutside(started: Started, folder: string, clock: Clock): Promise<Outside> {
  const secrets = await openSecrets(folder);
  const web = express();
  const server = web.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const base = `http://localhost:${(server.address() as AddressInfo).port}`;
  const teams = heldTeams();
  started.add({
    async stop() {
      teams.release();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  });
  const faults = makeFaults();
  web.use(['/issuer', '/botframework'], express.text({ type: () => true }));
  web.use(`/issuer/${TRAINING_TENANT}`, issuerRouter(base, secrets, clock, faults));
  web.use('/botframework', botIssuerRouter(base, secrets, clock, faults));
  web.use('/connector', teams.answer);
  return {
    base,
    secrets,
    web,
    delivered: teams.delivered,
    hold: teams.hold,
    release: teams.release,
    token: async (person) => (await personToken(base, secrets, clock, person)).token,
    reach: ({ id }) => JSON.stringify(addressOf(id, botAddresses(base).service)),
  };
}

function heldTeams() {
  let holding = false;
  let delivered = 0;
  const waiting: (() => void)[] = [];
  const answer: express.RequestHandler = (request, response) => {
    request.resume();
    const send = () => {
      delivered += 1;
      response.json({ id: String(delivered) });
    };
    if (holding) waiting.push(send);
    else send();
  };
  return {
    answer,
    delivered: () => delivered,
    hold: () => void (holding = true),
    release() {
      holding = false;
      for (const send of waiting.splice(0)) send();
    },
  };
}

function addressOf(personId: string, serviceUrl: string) {
  return {
    channelId: 'msteams',
    serviceUrl,
    conversation: { id: `a:${personId}`, conversationType: 'personal', tenantId: TRAINING_TENANT },
    bot: { id: `28:${BOT_APP}` },
    user: { id: `29:${personId}` },
  };
}
