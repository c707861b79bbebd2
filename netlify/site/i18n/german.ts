import { activityTexts } from './german-activity.ts';
import { formTexts } from './german-forms.ts';
import { inboxTexts } from './german-inbox.ts';
import { instanceTexts } from './german-instances.ts';
import { sharedTexts } from './german-shared.ts';
import { signInTexts } from './german-sign-in.ts';

/** English text → German text. */
export const german: Readonly<Record<string, string>> = {
  ...sharedTexts,
  ...signInTexts,
  ...inboxTexts,
  ...instanceTexts,
  ...activityTexts,
  ...formTexts,
};
