import { Textarea, type TextareaProps } from '@mantine/core';

interface NoteFieldProps extends Omit<TextareaProps, 'onChange'> {
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** Field for a few sentences, such as a note or a reason; grows with its text. */
export function NoteField({ onChange, ...props }: NoteFieldProps) {
  return <Textarea autosize minRows={2} {...props} onChange={(event) => onChange(event.currentTarget.value)} />;
}
