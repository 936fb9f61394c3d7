import { useTranslation } from 'react-i18next'
import type { InstanceRow } from '../api/watching'

/** How an instance is called in a list: by what it is about, else by its own id. */
export function useSubjectName() {
  const { t } = useTranslation('watching')
  return ({ id, subject }: Pick<InstanceRow, 'id' | 'subject'>) =>
    subject ? (subject.label ?? t('subjectNumber', { type: t(`subject.${subject.type}`, { ns: 'shared', defaultValue: subject.type }), number: subject.id.slice(-6) })) : t('instanceNumber', { number: id.slice(0, 8) })
}
