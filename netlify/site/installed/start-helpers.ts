import type { ComponentType } from 'react';

import { customerOnboardingHelpers } from '#netlify/site/customer-onboarding/start-helpers.ts';
import type { FormValue } from '#netlify/site/forms/form-schema.ts';

/** Helper above a start form, which may fill the form in. */
type StartHelper = ComponentType<{ onPicked: (variables: FormValue) => void }>;

/** Helpers of start forms, by the key of the process definition. */
export const startHelpers: Readonly<Record<string, StartHelper | undefined>> = { ...customerOnboardingHelpers };
