/** Actions of people on an Activity that the rules allow or refuse. */
export const activityActions = [
  'READ',
  'READ_PRIVATE',
  'READ_HISTORY',
  'CLAIM',
  'UNCLAIM',
  'ASSIGN',
  'DELEGATE',
  'HAND_BACK',
  'COMPLETE',
  'CHANGE',
  'FOLLOW_UP',
  'COMMENT',
  'ATTACH',
  'WATCH',
  'CANCEL',
  'RETRY',
  'REOPEN',
] as const;
export type ActivityAction = (typeof activityActions)[number];
