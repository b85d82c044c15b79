# La gestion des accès au guichet.

dialog-choose-export = Choisir un export d’un portail
dialog-export-files = Exports
dialog-choose-staff = Choisir une liste du personnel
dialog-staff-files = Listes du personnel
dialog-choose-evidence = Choisir le fichier qui en est la preuve
dialog-any-files = Tous les fichiers
dialog-choose-workflows = Choisir le dossier avec vos propres procédures
dialog-save-workspace = Où va le fichier destiné à un collègue
dialog-open-workspace = Choisir le fichier d’un collègue
