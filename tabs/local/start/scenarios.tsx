import { Button, makeStyles, Text, Title2, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { prepareScenario } from '../local-api.ts';
import { Fault } from '../look/states.tsx';
import { useScenarios } from '../queries.ts';
import { teamsAddress } from '../teams/teams-address.ts';
import type { Directory, Scenario } from '../wire.ts';

const useStyles = makeStyles({
  heading: { margin: `${tokens.spacingVerticalXXL} 0 ${tokens.spacingVerticalM}` },
  list: {
    display: 'flex',
    flexDirection: 'column',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  scenario: {
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

function ScenarioRow({ scenario, as }: { scenario: Scenario; as: string }) {
  const styles = useStyles();
  const [, go] = useLocation();
  const prepare = useMutation({
    mutationFn: () => prepareScenario(scenario.id),
    onSuccess: ({ person, open, chat }) =>
      go(teamsAddress(chat ? { as: person, chat } : { as: person, view: 'safeguard', open })),
  });
  return (
    <li className={styles.scenario}>
      <span className={styles.words}>
        <Text weight="semibold">{scenario.title}</Text>
        <Text size={200} className={styles.quiet}>
          {scenario.description}
        </Text>
      </span>
      <Button
        disabledFocusable={prepare.isPending}
        onClick={() => {
          if (!prepare.isPending) prepare.mutate();
        }}
        aria-label={`Start as ${as}: ${scenario.title}`}
      >
        {prepare.isPending ? 'Preparing ...' : `Start as ${as}`}
      </Button>
      {prepare.isError ? <Fault title="The scenario could not be prepared" error={prepare.error} /> : null}
    </li>
  );
}

/** Situations to start from; each is prepared through the product itself and opened as the person it is about. */
export function Scenarios({ directory }: { directory: Directory }) {
  const styles = useStyles();
  const scenarios = useScenarios();
  const nameOf = (id: string) => directory.people.find((person) => person.id === id)?.name ?? id;
  if (scenarios.isError) {
    return (
      <Fault
        title="The scenarios could not be read"
        error={scenarios.error}
        retry={() => void scenarios.refetch()}
      />
    );
  }
  if (!scenarios.data || scenarios.data.length === 0) return null;
  return (
    <section aria-label="Start from a situation">
      <Title2 as="h2" block className={styles.heading}>
        Start from a situation
      </Title2>
      <ul className={styles.list}>
        {scenarios.data.map((scenario) => (
          <ScenarioRow key={scenario.id} scenario={scenario} as={nameOf(scenario.person)} />
        ))}
      </ul>
    </section>
  );
}
