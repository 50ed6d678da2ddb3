import express, {
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
  type Router,
} from 'express';
import type { z } from 'zod';
import { LIMITS } from '../../contracts/screenings.ts';
import { routes, type Route, type RouteName } from '../../contracts/routes.ts';
import type { Person } from '../../people/person.ts';
import type { Fault } from '../../kernel/refusal.ts';
import type { Door } from './doors.ts';
import { holdsPrototype, jsonBody } from './json-body.ts';
import { openApi } from './openapi.ts';
import type { SignIn } from './sign-in.ts';
import { nothingHere, quoteOf, refuse, unexpected } from './unexpected.ts';

/** One line per request for the log: the door, how it ended and how long it took. Never a body, a query or a name. */
export interface RequestLine {
  readonly door: string;
  readonly method: string;
  readonly status: number;
  readonly ms: number;
  readonly by: string | null;
  readonly quote: string;
  readonly because?: string;
}

/** What the API needs: the doors, who signs in, and where its lines go. */
export interface ApiNeeds {
  readonly doors: Readonly<Record<RouteName, Door>>;
  readonly signIn: SignIn;
  readonly log: (line: RequestLine) => void;
  readonly fault: (quote: string, fault: unknown) => void;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/**
 * The API under `/api`: every door but the description needs a valid token, takes JSON of at most 256 KB, and answers a
 * refusal in words. Nothing is cached anywhere.
 */
export function makeApi(needs: ApiNeeds): Router {
  const router = express.Router();
  router.use((request, response, next) => {
    beginLine(needs, request, response);
    next();
  });
  router.get('/api/openapi.json', (_request, response) => {
    response.json(openApi);
  });
  router.use('/api', requireSignIn(needs));
  router.use('/api', onlyJson, jsonBody(LIMITS.body));
  for (const [name, route] of Object.entries(routes) as [RouteName, Route][]) {
    const method = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch';
    router[method](route.path, behindDoor(route, needs.doors[name]));
  }
  router.use('/api', nothingHere);
  router.use(unexpected(needs.fault));
  return router;
}

function beginLine(needs: ApiNeeds, request: Request, response: Response): void {
  const began = performance.now();
  const quote = quoteOf(response);
  response.locals['quote'] = quote;
  response.set('X-Request-Quote', quote);
  response.on('finish', () => {
    const person = response.locals['person'] as Person | undefined;
    const because = response.locals['because'] as string | undefined;
    needs.log({
      door: String((request.route as { path?: string } | undefined)?.path ?? 'no such door'),
      method: request.method,
      status: response.statusCode,
      ms: Math.round(performance.now() - began),
      by: person?.id ?? null,
      quote,
      ...(because === undefined ? {} : { because }),
    });
  });
}

function requireSignIn(needs: ApiNeeds) {
  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    const signedIn = await needs.signIn(request.headers.authorization);
    if ('person' in signedIn) {
      response.locals['person'] = signedIn.person;
      next();
      return;
    }
    response.locals['because'] = signedIn.refusedBecause;
    response.set('WWW-Authenticate', 'Bearer');
    refuse(response, {
      kind: 'not-signed-in',
      because:
        'You are not signed in, or your sign-in has ended. Open Safeguard again in Teams; what you typed stays on the page.',
    });
  };
}

/** What changes something comes as JSON or not at all: a form of another page could send any other type unasked. */
const onlyJson: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD' || request.is('application/json')) {
    next();
    return;
  }
  refuse(
    response,
    {
      kind: 'not-valid',
      because: 'This address takes JSON only (Content-Type: application/json). Nothing was changed.',
      faults: [],
    },
    415,
  );
};

function behindDoor(route: Route, door: Door) {
  return async (request: Request, response: Response): Promise<void> => {
    const by = response.locals['person'] as Person;
    const id = String(request.params['id'] ?? request.params['version'] ?? '');
    if (request.params['id'] !== undefined && !UUID.test(id)) {
      refuse(response, {
        kind: 'not-found',
        because: 'There is no record here that you can open. Check the address.',
      });
      return;
    }
    const sent: unknown = route.method === 'GET' ? request.query : request.body;
    const parsed = route.request?.safeParse(sent ?? {});
    if (parsed !== undefined && (!parsed.success || holdsPrototype(sent))) {
      refuse(response, {
        kind: 'not-valid',
        because: 'What was sent is not in the form this address takes. Nothing was changed.',
        faults: parsed.success ? [] : faultsOf(parsed.error),
      });
      return;
    }
    const from = request.headers['x-safeguard-from'] === 'outlook' ? 'outlook' : 'tab';
    const result = await door({ by, from }, id, parsed?.data as never);
    if (result.ok) response.json(result.value);
    else refuse(response, result.refusal);
  };
}

function faultsOf(error: z.ZodError): readonly Fault[] {
  return error.issues.slice(0, 50).map((issue) => ({ path: issue.path.join('.'), sentence: issue.message }));
}
