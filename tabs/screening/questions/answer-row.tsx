import type { Option } from '../../../src/instrument/instrument.ts';
import { makeStyles, mergeClasses, NARROW, token } from '../../parts/look.ts';

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
  two: { maxWidth: '240px' },
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
    [NARROW]: { padding: '6px 1px' },
    ':not(:first-child)': { borderLeft: `1px solid ${token('colorNeutralStroke2')}` },
    ':hover': {
      backgroundColor: token('colorNeutralBackground1Hover'),
      color: token('colorNeutralForeground1Hover'),
    },
    '&:has(:focus-visible)': { outline: `2px solid ${token('colorStrokeFocus2')}`, outlineOffset: '-2px' },
  },
  chosen: {
    backgroundColor: token('colorNeutralBackground1Selected'),
    color: token('colorNeutralForeground1Selected'),
    fontWeight: token('fontWeightSemibold'),
    [NARROW]: { fontWeight: token('fontWeightRegular') },
    boxShadow: `inset 0 -2px 0 ${token('colorCompoundBrandStroke')}`,
  },
  list: { display: 'grid', gap: '0' },
  line: { display: 'flex', alignItems: 'flex-start', gap: '8px', padding: '4px 0', cursor: 'pointer' },
  chosenMark: { accentColor: token('colorNeutralForeground2BrandSelected') },
  lineMark: { margin: '2px 0', flexShrink: 0 },
  mark: {
    width: '16px',
    height: '16px',
    margin: 0,
    accentColor: token('colorCompoundBrandBackground'),
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

const FITS = 26;
const FEW = 4;

/** So many choices that they drop down instead of standing side by side. */
export function isList({ options }: Pick<AnswerRowProps, 'options'>): boolean {
  return options.length > FEW;
}

/** Answers of which one is chosen: in a row, or beneath each other where their words are long. The arrow keys move along. */
export function AnswerRow({ name, options, short = {}, chosen, onChoose }: AnswerRowProps) {
  const styles = useStyles();
  const inRow = options.every(({ code, label }) => (short[code] ?? label).length <= FITS);
  const width = options.length === 2 ? styles.two : options.length === 3 && styles.few;
  return (
    <div className={inRow ? mergeClasses(styles.row, width) : styles.list}>
      {options.map(({ code, label }) => (
        <label
          key={code}
          title={short[code] === undefined ? undefined : label}
          className={inRow ? mergeClasses(styles.answer, code === chosen && styles.chosen) : styles.line}
        >
          <input
            type="radio"
            name={name}
            value={code}
            checked={code === chosen}
            className={mergeClasses(
              styles.mark,
              !inRow && styles.lineMark,
              inRow && code === chosen && styles.chosenMark,
            )}
            onChange={() => onChoose(code)}
          />
          {short[code] ?? label}
        </label>
      ))}
    </div>
  );
}
