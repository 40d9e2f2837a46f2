/** A Word file from the person's machine: by a button, or dropped on its place. It is read here and goes nowhere else. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DocumentArrowUpRegular } from '@fluentui/react-icons/svg/document-arrow-up';
import { useRef, useState, type DragEvent } from 'react';
import { faultMessage } from '../../core/fault';
import { draft as words } from '../strings';

const useStyles = makeStyles({
  place: {
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    display: 'flex',
    flexDirection: 'column',
    padding: '8px',
    rowGap: '4px',
  },
  over: { backgroundColor: tokens.colorBrandBackground2, border: `1px solid ${tokens.colorCompoundBrandStroke}` },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: '20px', margin: 0, textAlign: 'center' },
});

export interface ChooseDocxProps {
  readonly label: string;
  /** What dropping a file here does. */
  readonly drop: string;
  readonly primary: boolean;
  readonly pending: boolean;
  readonly onFile: (name: string, bytes: Uint8Array) => void;
  readonly onProblem: (sentence: string) => void;
}

export function ChooseDocx({ label, drop, primary, pending, onFile, onProblem }: ChooseDocxProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (file: File | undefined): void => {
    if (!file || pending) return;
    if (!/\.(docx|dotx)$/i.test(file.name)) return onProblem(words.onlyDocx(file.name));
    file
      .arrayBuffer()
      .then((buffer) => {
        onFile(file.name, new Uint8Array(buffer));
      })
      .catch((error: unknown) => {
        onProblem(faultMessage(error));
      });
  };
  const drag = (hovering: boolean) => (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(hovering);
  };
  return (
    <div
      data-takes-files
      className={mergeClasses(styles.place, over && styles.over)}
      onDragEnter={drag(true)}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event);
        take(event.dataTransfer.files[0]);
      }}
    >
      <Button
        appearance={primary ? 'primary' : 'secondary'}
        icon={<DocumentArrowUpRegular />}
        disabledFocusable={pending}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".docx,.dotx"
        hidden
        aria-label={label}
        onChange={(event) => {
          const { target } = event;
          take(target.files?.[0]);
          // The same file can be chosen again after it was changed.
          target.value = '';
        }}
      />
      <p className={styles.hint}>{drop}</p>
    </div>
  );
}
