import type { Config } from '@netlify/functions';

import { api } from '#netlify/graphql/yoga.ts';

export default (request: Request): Promise<Response> => api().fetch(request);

export const config: Config = { path: '/graphql' };
