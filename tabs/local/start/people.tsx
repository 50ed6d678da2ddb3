import { Avatar, makeStyles, Text, Subtitle1, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { Link } from 'wouter';
import { hovered } from '../look/selectable.ts';
import type { Directory, Person } from '../wire.ts';
import { peopleByRole, standing, type RoleGroup } from './people-by-role.ts';

const useStyles = makeStyles({
  groups: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 300px), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  group: {
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  first: { display: 'block', marginBottom: tokens.spacingVerticalM, color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: `0 -${tokens.spacingHorizontalS}`, padding: 0 },
  person: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    color: 'inherit',
    textDecorationLine: 'none',
    ':hover': hovered,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  who: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  onward: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  title: { margin: `0 0 ${tokens.spacingVerticalXXS}` },
  partners: { marginTop: tokens.spacingVerticalXXL },
  partner: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalS,
  },
});

function Who({ person, directory }: { person: Person; directory: Directory }) {
  const styles = useStyles();
  return (
    <>
      <Avatar name={person.name} color="colorful" aria-hidden />
      <span className={styles.who}>
        <Text weight="semibold">{person.name}</Text>
        <Text size={200} className={styles.quiet}>
          {standing(person, directory)}
        </Text>
      </span>
    </>
  );
}

function Group({ group, directory }: { group: RoleGroup; directory: Directory }) {
  const styles = useStyles();
  return (
    <section className={styles.group} aria-label={group.title}>
      <Subtitle1 as="h2" block className={styles.title}>
        {group.title}
      </Subtitle1>
      <Text size={200} className={styles.first}>
        {group.first}
      </Text>
      <ul className={styles.list}>
        {group.people.map((person) => (
          <li key={person.id}>
            <Link className={styles.person} href={`/teams?as=${person.id}`}>
              <Who person={person} directory={directory} />
              <ChevronRightRegular className={styles.onward} aria-hidden />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Everyone one can be, by role; beneath them the partners who only receive invitations. */
export function People({ directory }: { directory: Directory }) {
  const styles = useStyles();
  const { staff, partners } = peopleByRole(directory);
  return (
    <>
      <div className={styles.groups}>
        {staff.map((group) => (
          <Group key={group.title} group={group} directory={directory} />
        ))}
      </div>
      {partners.length > 0 ? (
        <section className={styles.partners} aria-label="Invited by role">
          <Subtitle1 as="h2" block className={styles.title}>
            Invited by role
          </Subtitle1>
          <Text size={200} className={styles.first}>
            Partners in other organisations. They receive invitations and never sign in.
          </Text>
          <div className={styles.groups}>
            {partners.map((person) => (
              <div key={person.id} className={styles.partner}>
                <Who person={person} directory={directory} />
              </div>
            ))}
          </div>
        </section>
      ) : null}
    </>
  );
}
