import { installedTexts } from '#netlify/site/installed/german.ts';

import { activityTexts } from './german-activity.ts';
import { formTexts } from './german-forms.ts';
import { inboxTexts } from './german-inbox.ts';
import { sharedTexts } from './german-shared.ts';

/** English text → German text. The texts of other pages than the inbox are loaded with these pages. */
export const german: Readonly<Record<string, string>> = {
  ...sharedTexts,
  ...inboxTexts,
  ...activityTexts,
  ...formTexts,
  ...installedTexts,
};
