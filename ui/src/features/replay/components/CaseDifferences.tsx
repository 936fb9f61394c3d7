import { List, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useNameOf } from '@/features/studio/components/words'
import { emphasised } from '@/shared/ui/emphasised'
import type { CaseDifference } from '../api/replay'
import { useCaseWords } from './caseWords'

/** What becomes of cases, in words; nothing where nothing does. */
export function CaseDifferences({ differences }: { differences: CaseDifference[] | undefined }) {
  const { t } = useTranslation('replay')
  if (!differences?.length) return null
  return (
    <div>
      <Title order={3} size="h4" mb={4}>
        {t('cases.title')}
      </Title>
      <List size="sm" spacing={2}>
        {differences.map((difference) => (
          <List.Item key={difference.id}>
            <OneCase difference={difference} />
          </List.Item>
        ))}
      </List>
    </div>
  )
}

function OneCase({ difference: { file, before, now } }: { difference: CaseDifference }) {
  const { t } = useTranslation('replay')
  const { wayOf, askedOf, changesOf } = useCaseWords()
  const model = useNameOf()(file)
  const result = (said: NonNullable<typeof before>) => [wayOf(said), askedOf(said)].filter(Boolean).join('; ')
  if (before && now) {
    return (
      <>
        {emphasised(t('change.changed', { model, name: before.name }))}
        <List size="sm" withPadding>
          {changesOf(before, now).map((sentence) => (
            <List.Item key={sentence}>{emphasised(sentence)}</List.Item>
          ))}
        </List>
      </>
    )
  }
  const said = now ?? before
  if (!said) return null
  return (
    <>
      {emphasised(t(now ? 'change.added' : 'change.discarded', { model, name: said.name }))}
      <Text size="sm" c="dimmed">
        {t(now ? 'change.mustBe' : 'change.hadToBe', { result: result(said) })}
      </Text>
    </>
  )
}
