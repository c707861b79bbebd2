/** Marks an English text in a table that is translated later by `t(text)`, so that the guard finds the text and asks for the German. */
export const phrase = <Text extends string>(english: Text): Text => english;
