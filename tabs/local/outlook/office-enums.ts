/** The enumerations of Office.js that a pane beside an appointment reads, with Outlook's own values. */
export const ENUMS = {
  AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
  CoercionType: { Text: 'text', Html: 'html' },
  EventType: {
    AppointmentTimeChanged: 'olkAppointmentTimeChanged',
    RecipientsChanged: 'olkRecipientsChanged',
    EnhancedLocationsChanged: 'olkEnhancedLocationsChanged',
    OfficeThemeChanged: 'officeThemeChanged',
  },
  HostType: { Outlook: 'Outlook' },
  PlatformType: { OfficeOnline: 'OfficeOnline' },
  MailboxEnums: {
    AppointmentSensitivityType: {
      Normal: 'normal',
      Personal: 'personal',
      Private: 'private',
      Confidential: 'confidential',
    },
    ItemNotificationMessageType: {
      ProgressIndicator: 'progressIndicator',
      InformationalMessage: 'informationalMessage',
      ErrorMessage: 'errorMessage',
      InsightMessage: 'insightMessage',
    },
    ItemType: { Message: 'message', Appointment: 'appointment' },
    LocationType: { Custom: 'custom', Room: 'room' },
    RecipientType: { User: 'user', ExternalUser: 'externalUser', Other: 'other' },
  },
};
