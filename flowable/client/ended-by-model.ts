/**
 * The engine's own reasons, each with the id of the element that won: `boundary event (closeAfterTwoWeeks)`; or of the
 * error with which a called process ended: `ERROR_EVENT refused`.
 */
const modelReason =
  /^(?:MI_END|ERROR_EVENT .+|(?:boundary event|event subprocess|event based gateway cancel|terminate end event|transaction canceled) ?\(.+\))$/i;

/** True when the model itself ended a task or instance (timer, other path, terminate end event, error for the caller); false when somebody cancelled it. */
export const isEndedByModel = (deleteReason: string): boolean => modelReason.test(deleteReason);
