import type { Option } from '../../../src/instrument/instrument.ts';
import { makeStyles, mergeClasses, token } from '../../parts/look.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridAutoFlow: 'column',
    gridAutoColumns: 'minmax(0, 1fr)',
    borderRadius: token('borderRadiusMedium'),
    border: `1px solid ${token('colorNeutralStroke1')}`,
    overflow: 'hidden',
    backgroundColor: token('colorNeutralBackground1'),
  },
  few: { maxWidth: '460px' },
  answer: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '2px',
    minHeight: '44px',
    boxSizing: 'border-box',
    padding: '6px 4px',
    textAlign: 'center',
    fontSize: token('fontSizeBase200'),
    lineHeight: token('lineHeightBase200'),
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':not(:first-child)': { borderLeft: `1px solid ${token('colorNeutralStroke2')}` },
    ':hover': { backgroundColor: token('colorNeutralBackground1Hover') },
    ':focus-within': { outline: `2px solid ${token('colorStrokeFocus2')}`, outlineOffset: '-2px' },
  },
  chosen: {
    backgroundColor: token('colorNeutralBackground1Selected'),
    fontWeight: token('fontWeightSemibold'),
    boxShadow: `inset 0 -2px 0 ${token('colorCompoundBrandStroke')}`,
  },
  mark: {
    width: '16px',
    height: '16px',
    margin: 0,
    accentColor: token('colorCompoundBrandBackground'),
    outlineStyle: 'none',
  },
});

interface AnswerRowProps {
  readonly name: string;
  readonly options: readonly Option[];
  /** The words in the row, where an option's own are too long for it. */
  readonly short?: Readonly<Record<string, string>>;
  readonly chosen: string;
  readonly onChoose: (code: string) => void;
}

/** Answers in a row, one of them chosen; the arrow keys move along it. */
export function AnswerRow({ name, options, short = {}, chosen, onChoose }: AnswerRowProps) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.row, options.length < 4 && styles.few)}>
      {options.map(({ code, label }) => (
        <label
          key={code}
          title={short[code] === undefined ? undefined : label}
          className={mergeClasses(styles.answer, code === chosen && styles.chosen)}
        >
          <input
            type="radio"
            name={name}
            value={code}
            checked={code === chosen}
            className={styles.mark}
            onChange={() => onChoose(code)}
          />
          {short[code] ?? label}
        </label>
      ))}
    </div>
  );
}
