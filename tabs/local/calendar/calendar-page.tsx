import { Button, Select } from '@fluentui/react-components';
import { CalendarAddRegular } from '@fluentui/react-icons/svg/calendar-add';
import { useSearchParams } from 'wouter';
import { PageFrame } from '../look/page-frame.tsx';
import { Fault, Waiting } from '../look/states.tsx';
import { AppointmentPage } from '../outlook/appointment-page.tsx';
import { useDirectory } from '../queries.ts';
import type { Directory } from '../wire.ts';
import { CalendarView } from './calendar-view.tsx';

function Choose({ directory }: { directory: Directory }) {
  const [search, setSearch] = useSearchParams();
  const whose = search.get('whose') ?? '';
  if (search.has('new')) return <AppointmentPage directory={directory} />;
  return (
    <CalendarView whose={directory.people.find(({ id }) => id === whose)}>
      <Select
        size="small"
        aria-label="Whose calendar"
        value={whose}
        onChange={(_event, change) => setSearch(change.value ? { whose: change.value } : {})}
      >
        <option value="">Everybody</option>
        {directory.people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Button
        size="small"
        appearance="primary"
        icon={<CalendarAddRegular />}
        onClick={() => setSearch({ new: 'appointment', ...(whose ? { whose } : {}) })}
      >
        New appointment
      </Button>
    </CalendarView>
  );
}

/** Every calendar of the invented borough, and the way to a new appointment. */
export function CalendarPage() {
  const directory = useDirectory();
  return (
    <PageFrame title="Calendar">
      {directory.isError ? (
        <Fault
          title="The people could not be read"
          error={directory.error}
          retry={() => void directory.refetch()}
        />
      ) : directory.data ? (
        <Choose directory={directory.data} />
      ) : (
        <Waiting words="Opening the calendar" />
      )}
    </PageFrame>
  );
}
