/** Marks an English text in a table that is spoken later by `t(text)`: so the guard finds it and asks for its German. */
export const phrase = <Text extends string>(english: Text): Text => english;
