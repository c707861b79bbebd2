import { activityTexts } from './german-activity.ts';
import { formTexts } from './german-forms.ts';
import { sharedTexts } from './german-shared.ts';

/** English text → German text. */
export const german: Readonly<Record<string, string>> = { ...sharedTexts, ...activityTexts, ...formTexts };
