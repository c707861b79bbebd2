import { activityTexts } from './german-activity.ts';
import { formTexts } from './german-forms.ts';
import { inboxTexts } from './german-inbox.ts';
import { instanceTexts } from './german-instances.ts';
import { sharedTexts } from './german-shared.ts';

/** English text → German text; those of signing in and of the settings are loaded with these pages. */
export const german: Readonly<Record<string, string>> = {
  ...sharedTexts,
  ...inboxTexts,
  ...instanceTexts,
  ...activityTexts,
  ...formTexts,
};
