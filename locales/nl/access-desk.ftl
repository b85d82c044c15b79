# Toegangsbeheer aan het loket.

dialog-choose-export = Een export van een portaal kiezen
dialog-export-files = Exportbestanden
dialog-choose-staff = Een personeelslijst kiezen
dialog-staff-files = Personeelslijsten
dialog-choose-evidence = Het bestand kiezen dat het bewijst
dialog-any-files = Alle bestanden
dialog-choose-workflows = De map met eigen werkwijzen kiezen
dialog-save-workspace = Waar het bestand voor een collega komt
dialog-open-workspace = Het bestand van een collega kiezen
