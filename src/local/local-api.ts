import { Router } from 'express';
import { z } from 'zod';
import type { Clock } from '../kernel/clock.ts';
import { streamChanges, type Changes } from './changes.ts';
import { answerErrors, Declined, readJson } from './declined.ts';
import { faultOrder, type Faults } from './faults.ts';
import { personToken } from './issuer.ts';
import type { ProductChild } from './product-child.ts';
import type { Scenario } from './scenarios.ts';
import type { Secrets } from './secrets.ts';
import type { TrainingDirectory } from './training-directory.ts';
import type { Person } from '../people/person.ts';

const FAULT_PATIENCE = 30_000;
const PRODUCT_PATIENCE = 30_000;

interface Needs {
  readonly base: string;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly directory: () => TrainingDirectory;
  readonly known: (personId: string) => Person;
  readonly faults: Faults;
  readonly changes: Changes;
  readonly product: ProductChild;
  readonly scenarios: readonly Scenario[];
  /** The chat and outbox parts, mounted beside this one. */
  readonly chat: Router;
  readonly outbox: Router;
}

/** `/local`: the workspace's own JSON API for its pages and for tests. No token; this machine only. */
export function localRouter(needs: Needs): Router {
  const { base, clock, secrets, directory, known, changes, faults } = needs;
  const router = Router();
  router.get('/people', (_req, res) => {
    res.json(directory());
  });
  router.post('/token', faults.inFrontOf('sign-in'), async (req, res) => {
    const { person } = readJson(req, z.strictObject({ person: z.string() }));
    res.json(await personToken(base, secrets, clock, known(person)));
  });
  router.get('/changes', streamChanges(changes));
  router.use('/chat', needs.chat);
  router.use('/faults', faultsRouter(faults));
  router.use('/product', productRouter(needs.product));
  router.use('/scenarios', scenariosRouter(needs.scenarios, needs.product));
  router.use(needs.outbox);
  router.use(() => {
    throw new Declined(404, 'NotFound', 'The training workspace has nothing at this address.');
  });
  router.use(answerErrors(({ code, message }) => ({ code, message })));
  return router;
}

function faultsRouter(faults: Faults): Router {
  const router = Router();
  router.get('/', (_req, res) => {
    res.json({ faults: faults.all() });
  });
  router.post('/', (req, res) => {
    res.status(201).json(faults.add(readJson(req, faultOrder)));
  });
  router.get('/:id', async (req, res) => {
    res.json(await faults.look(req.params.id, 'wait' in req.query ? FAULT_PATIENCE : 0));
  });
  router.delete('/:id', (req, res) => {
    faults.remove(req.params.id);
    res.status(204).end();
  });
  router.delete('/', (_req, res) => {
    faults.removeAll();
    res.status(204).end();
  });
  return router;
}

function productRouter(product: ProductChild): Router {
  const router = Router();
  router.get('/', async (req, res) => {
    if ('wait' in req.query) await product.whenReady(PRODUCT_PATIENCE);
    res.json(product.status());
  });
  router.post('/kill', async (_req, res) => {
    await product.kill();
    res.json(product.status());
  });
  router.post('/stop', async (_req, res) => {
    await product.stop();
    res.json(product.status());
  });
  router.post('/start', async (req, res) => {
    product.start();
    if ('wait' in req.query) await product.whenReady(PRODUCT_PATIENCE);
    res.json(product.status());
  });
  return router;
}

function scenariosRouter(scenarios: readonly Scenario[], product: ProductChild): Router {
  const router = Router();
  router.get('/', (_req, res) => {
    res.json(scenarios.map(({ id, title, description, person }) => ({ id, title, description, person })));
  });
  router.post('/:id', async (req, res) => {
    const scenario = scenarios.find((each) => each.id === req.params.id);
    if (!scenario) throw new Declined(404, 'NotFound', `There is no scenario “${req.params.id}”.`);
    if (!product.status().ready) {
      throw new Declined(503, 'NotReady', 'Safeguard is still starting. Try again in a moment.');
    }
    res.json({ person: scenario.person, ...(await scenario.prepare()) });
  });
  return router;
}
