/** The engine's own reasons, each with the id of the element that won: `boundary event (closeAfterTwoWeeks)`. */
const modelReason =
  /^(?:MI_END|(?:boundary event|event subprocess|event based gateway cancel|terminate end event|transaction canceled) ?\(.+\))$/i;

/** True when the model itself ended a task or instance (timer, other path, terminate end event); false when somebody cancelled it. */
export const isEndedByModel = (deleteReason: string): boolean => modelReason.test(deleteReason);
