import { Button, CloseButton } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { dismiss, toastStore } from './toast'
import classes from './Toasts.module.css'

export function Toasts() {
  const { t } = useTranslation()
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.now)
  return (
    <div className={classes.toasts} role="status" aria-live="polite">
      {toasts.map(({ id, message, action }) => (
        <div key={id} className={classes.toast}>
          <IconCheck size={18} className={classes.icon} />
          <span className={classes.message}>{message}</span>
          {action && (
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => {
                action.run()
                dismiss(id)
              }}
            >
              {action.label}
            </Button>
          )}
          <CloseButton size="sm" aria-label={t('close')} onClick={() => dismiss(id)} />
        </div>
      ))}
    </div>
  )
}
