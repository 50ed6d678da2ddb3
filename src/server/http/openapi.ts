import { z } from 'zod';
import { refusalSchema } from '../../contracts/refusals.ts';
import { routes, type Route } from '../../contracts/routes.ts';

const json = (schema: z.ZodType) => ({
  'application/json': { schema: z.toJSONSchema(schema, { target: 'openapi-3.0', unrepresentable: 'any' }) },
});

function askedInQuery({ request }: Route) {
  const { properties = {} } = (
    request ? z.toJSONSchema(request, { target: 'openapi-3.0', io: 'input' }) : {}
  ) as {
    properties?: Record<string, object>;
  };
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: false, schema }));
}

function operation(name: string, route: Route) {
  const inQuery = route.method === 'GET';
  return {
    operationId: name,
    summary: route.what,
    parameters: [
      ...[...route.path.matchAll(/:(\w+)/g)].map(([, parameter]) => ({
        name: parameter,
        in: 'path',
        required: true,
        schema: { type: 'string' },
      })),
      ...(inQuery ? askedInQuery(route) : []),
    ],
    ...(route.request === undefined || inQuery
      ? {}
      : { requestBody: { required: true, content: json(route.request) } }),
    responses: {
      200: { description: 'Done', content: json(route.response) },
      default: { description: 'Refused, with a sentence for the person', content: json(refusalSchema) },
    },
  };
}

function pathsOf(): Record<string, Record<string, unknown>> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [name, route] of Object.entries(routes) as [string, Route][]) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(name, route) };
  }
  return paths;
}

/** The description of the API, made from the contracts, so that it cannot say anything else than what is checked. */
export const openApi = {
  openapi: '3.0.3',
  info: {
    title: 'Safeguard',
    version: '1',
    description: 'Screenings, sign-off, referrals and strategy meetings.',
  },
  components: { securitySchemes: { signIn: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
  security: [{ signIn: [] }],
  paths: pathsOf(),
};
