# Zugangsverwaltung am Schalter.

dialog-choose-export = Einen Export eines Portals wählen
dialog-export-files = Exporte
dialog-choose-staff = Eine Personalliste wählen
dialog-staff-files = Personallisten
dialog-choose-evidence = Die Datei wählen, die es belegt
dialog-any-files = Alle Dateien
dialog-choose-workflows = Den Ordner mit eigenen Abläufen wählen
dialog-save-workspace = Wohin die Datei für eine Kollegin oder einen Kollegen kommt
dialog-open-workspace = Die Datei einer Kollegin oder eines Kollegen wählen
