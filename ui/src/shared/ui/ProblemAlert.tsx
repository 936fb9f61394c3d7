import { Alert, Button, List, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { asProblem, type Problem } from '../api/problem'
import { ChangedFields } from './ChangedFields'

/** What went wrong, in words of the user: the server's where it said something, ours where it could not. */
export function useProblemText() {
  const { t } = useTranslation()
  return (problem: Problem) => {
    if (problem.status === 0) return t('problem.unreachable')
    if (problem.status === 404) return problem.detail ?? t('problem.notFound')
    return problem.detail ?? (problem.title || t('problem.unknown'))
  }
}

interface ProblemAlertProps {
  error: unknown
  retry?: () => void
  /** For what may be put out of sight. */
  onClose?: () => void
  /** Fields shown beside their inputs need not be listed again. */
  hideFields?: boolean
  /** What the screen calls a field that somebody else has changed. */
  nameOf?: (field: string) => string
}

export function ProblemAlert({ error, retry, onClose, hideFields = false, nameOf }: ProblemAlertProps) {
  const { t } = useTranslation()
  const text = useProblemText()
  if (!error) return null
  const problem = asProblem(error)
  return (
    <Alert
      color="red"
      icon={<IconAlertTriangle />}
      title={t('problem.title')}
      role="alert"
      {...(onClose ? { withCloseButton: true, closeButtonLabel: t('close'), onClose } : {})}
    >
      <Text size="sm">{text(problem)}</Text>
      {!hideFields && problem.fields.length > 0 && (
        <List size="sm" mt="xs">
          {problem.fields.map((field) => (
            <List.Item key={`${field.field}:${field.code}`}>{field.message}</List.Item>
          ))}
        </List>
      )}
      {problem.code === 'stale' && problem.changed.length > 0 && <ChangedFields changed={problem.changed} nameOf={nameOf} />}
      {retry && (
        <Button mt="sm" size="xs" variant="default" onClick={retry}>
          {t('retry')}
        </Button>
      )}
    </Alert>
  )
}
