import { Button, makeStyles, Text, Title2, tokens } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { clearAllTrouble, clearTrouble, setTrouble, startProduct, stopProduct } from '../local-api.ts';
import { Fault } from '../look/states.tsx';
import { useProduct, useTrouble } from '../queries.ts';
import type { SetFault } from '../wire.ts';

const useStyles = makeStyles({
  heading: { margin: `${tokens.spacingVerticalXXL} 0 ${tokens.spacingVerticalXS}` },
  lead: { display: 'block', marginBottom: tokens.spacingVerticalM, color: tokens.colorNeutralForeground2 },
  list: {
    margin: `0 0 ${tokens.spacingVerticalM}`,
    padding: 0,
    listStyleType: 'none',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalL,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  words: { display: 'flex', flexDirection: 'column', flex: '1 1 240px' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What can be disturbed: the stand-in, and the addresses of it. */
const PLACES = [
  { name: 'Mail', target: 'graph', path: '/(messages|sendMail)' },
  { name: 'Calendar', target: 'graph', path: '/(events|calendar)' },
  { name: 'Teams messages', target: 'connector', path: '/' },
] as const;
const DONE = { hold: 'held: no answer comes', fail: 'failing', delay: 'slow', lose: 'lost' } as const;

function doneTo({ action, hits }: SetFault): string {
  const words = Object.hasOwn(DONE, action) ? DONE[action as keyof typeof DONE] : action;
  return `${words}, ${hits} so far`;
}

/** Stops Safeguard, or holds and fails what it sends, to see that nothing is lost; and shows what is set. */
export function Trouble() {
  const styles = useStyles();
  const queries = useQueryClient();
  const { data: faults = [] } = useTrouble();
  const { data: product } = useProduct();
  const act = useMutation({
    mutationFn: (what: () => Promise<unknown>) => what(),
    onSettled: () =>
      Promise.all(['trouble', 'product'].map((kind) => queries.invalidateQueries({ queryKey: [kind] }))),
  });
  const button = (words: string, label: string, what: () => Promise<unknown>) => (
    <Button key={words} size="small" aria-label={label} onClick={() => act.mutate(what)}>
      {words}
    </Button>
  );
  const isOf = (fault: SetFault, { target, path }: (typeof PLACES)[number]) =>
    fault.target === target && fault.path === path;
  const others = faults.filter((fault) => !PLACES.some((place) => isOf(fault, place)));
  const isDown = product?.pid === null;
  return (
    <section aria-labelledby="trouble">
      <Title2 as="h2" id="trouble" className={styles.heading} block>
        Trouble
      </Title2>
      <Text className={styles.lead}>
        See what happens when something is away. What Safeguard owes is kept, and done when it is back.
      </Text>
      <ul className={styles.list}>
        <li className={styles.row}>
          <span className={styles.words}>
            <Text weight="semibold">Safeguard itself</Text>
            <Text size={200} className={styles.quiet}>
              {isDown ? 'Stopped' : product?.ready ? 'Running' : 'Starting'}
            </Text>
          </span>
          {isDown
            ? button('Start', 'Start Safeguard', startProduct)
            : button('Stop', 'Stop Safeguard at once, as if its machine failed', stopProduct)}
        </li>
        {PLACES.map((place) => {
          const set = faults.filter((fault) => isOf(fault, place));
          const { name, target, path } = place;
          return (
            <li key={name} className={styles.row}>
              <span className={styles.words}>
                <Text weight="semibold">{name}</Text>
                <Text size={200} className={styles.quiet}>
                  {set.length === 0 ? 'As usual' : set.map(doneTo).join('; ')}
                </Text>
              </span>
              {set.length === 0
                ? [
                    button('Hold', `Hold: ${name}`, () => setTrouble(target, path, 'hold')),
                    button('Fail', `Fail: ${name}`, () => setTrouble(target, path, 'fail')),
                  ]
                : button('Clear', `Clear: ${name}`, () => Promise.all(set.map(({ id }) => clearTrouble(id))))}
            </li>
          );
        })}
        {others.map((fault) => (
          <li key={fault.id} className={styles.row}>
            <span className={styles.words}>
              <Text weight="semibold">{`${fault.target} ${fault.path}`}</Text>
              <Text size={200} className={styles.quiet}>
                {doneTo(fault)}
              </Text>
            </span>
            {button('Clear', `Clear: ${fault.target} ${fault.path}`, () => clearTrouble(fault.id))}
          </li>
        ))}
      </ul>
      {faults.length > 0 ? button('Clear all', 'Clear all trouble', clearAllTrouble) : null}
      {act.isError ? <Fault title="This could not be done" error={act.error} /> : null}
    </section>
  );
}
