# La fenêtre elle-même, et les dialogues du système.

WINDOW-NO-PICTURE = La fenêtre reste vide.
    .why = L’affichage de cet ordinateur ne dessine rien, ni avec ni sans la carte graphique.
    .now = Redémarrez Clavis. Si elle reste vide, mettez à jour le système et le pilote graphique ; d’ici là, la ligne de commande clavis fait le même travail. { nothing-lost }
    .who = { who-you-or-it }
WINDOW-NO-SCREEN = Clavis ne peut pas ouvrir de fenêtre ici.
    .why = Il n’y a pas d’écran pour cet utilisateur, ou le système n’a pas fait de fenêtre. { technical-reason }
    .now = Démarrez Clavis depuis une session de bureau. Sur un serveur, utilisez la ligne de commande clavis.
    .who = { who-you-or-it }
WINDOW-UNFORESEEN = Clavis s’est arrêté à quelque chose d’imprévu.
    .why = C’est un défaut du programme.
    .now = Recommencez ce pas. Si cela revient : { now-report } { nothing-lost }
    .who = { who-makers }
WINDOW-CLIPBOARD = Rien n’a été copié.
    .why = Le système n’a pas ouvert son presse-papiers. { technical-reason }
    .now = Essayez encore, ou sélectionnez le texte et copiez-le avec le clavier.
    .who = { who-you }
WINDOW-FOLDER = Le dossier ne s’est pas ouvert.
    .why = Le système n’a pas de programme qui montre des dossiers. { technical-reason }
    .now = Ouvrez-le vous-même : { $path }.
    .who = { who-you }

dialog-choose-keystore = Choisir un keystore
dialog-keystore-files = Keystores
dialog-choose-folder = Choisir le dossier de la copie
dialog-save-backup = Où garder la sauvegarde
dialog-open-backup = Choisir une sauvegarde
dialog-backup-files = Sauvegardes de Clavis
dialog-choose-hand-over = Choisir le fichier de remise
dialog-hand-over-files = Fichiers de remise de Clavis
