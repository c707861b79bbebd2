import { activityTexts } from './german-activity.ts';
import { formTexts } from './german-forms.ts';

export const german: Readonly<Record<string, string>> = { ...activityTexts, ...formTexts };
