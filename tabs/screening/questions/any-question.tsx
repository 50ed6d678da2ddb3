import { memo } from 'react';
import type { Item } from '../../../src/instrument/instrument.ts';
import { later } from '../../parts/later.tsx';
import { ChoiceQuestion, DayQuestion, MomentQuestion, TextQuestion } from './plain-questions.tsx';

const MarkedQuestion = later(() => import(/* webpackChunkName: "form-rest" */ './sign-questions.tsx'), {
  soon: true,
});
const ImmediateDanger = later(() => import(/* webpackChunkName: "form-rest" */ './immediate-danger.tsx'), {
  soon: true,
});
const ChoicesQuestion = later(() => import(/* webpackChunkName: "form-rest" */ './choices-question.tsx'), {
  soon: true,
});
const RowsQuestion = later(() => import(/* webpackChunkName: "form-rest" */ './rows-question.tsx'), {
  soon: true,
});

/** The question an item asks, by its kind. */
export const AnyQuestion = memo(function AnyQuestion({ item }: { item: Item }) {
  switch (item.kind) {
    case 'text':
      return <TextQuestion item={item} />;
    case 'day':
      return <DayQuestion item={item} />;
    case 'moment':
      return <MomentQuestion item={item} />;
    case 'choice':
      return (
        <>
          <ChoiceQuestion item={item} />
          {item.id === 'Q0' && <ImmediateDanger />}
        </>
      );
    case 'choices':
      return <ChoicesQuestion item={item} />;
    case 'rows':
      return <RowsQuestion item={item} />;
    case 'gate':
    case 'pattern':
    case 'indicator':
    case 'protective':
      return <MarkedQuestion item={item} />;
  }
});
