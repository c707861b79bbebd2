import type { Config } from '@netlify/functions';

import { signInSettings } from '#netlify/auth/sign-in-settings.ts';
import { apiConfig } from '#netlify/config.ts';

export default (): Promise<Response> => signInSettings(apiConfig());

export const config: Config = { path: '/auth/settings', method: 'GET' };
