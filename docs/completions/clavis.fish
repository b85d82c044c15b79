# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_clavis_global_optspecs
    string join \n json lang= reader= pin-pad= proxy= proxy-file= ca-file= record-contact v/verbose h/help V/version
end

function __fish_clavis_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_clavis_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_clavis_using_subcommand
    set -l cmd (__fish_clavis_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c clavis -n "__fish_clavis_needs_command" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_needs_command" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_needs_command" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_needs_command" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_needs_command" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_needs_command" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_needs_command" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_needs_command" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_needs_command" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_needs_command" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_needs_command" -s V -l version -d 'Print version'
complete -c clavis -n "__fish_clavis_needs_command" -f -a "card" -d 'The eID card and its reader'
complete -c clavis -n "__fish_clavis_needs_command" -f -a "cert" -d 'eHealth certificates and their keystores'
complete -c clavis -n "__fish_clavis_needs_command" -f -a "access" -d 'Who may do what at the portals of access management, and why not'
complete -c clavis -n "__fish_clavis_needs_command" -f -a "number" -d 'Numbers, names and passwords of the field'
complete -c clavis -n "__fish_clavis_needs_command" -f -a "backup" -d 'Every keystore, the journal and access management of this computer in one encrypted file'
complete -c clavis -n "__fish_clavis_needs_command" -f -a "restore" -d 'On a new computer: puts back what clavis backup wrote'
complete -c clavis -n "__fish_clavis_needs_command" -f -a "contact-report" -d 'What the latest contact with eHealth has shown of the points that nobody could confirm'
complete -c clavis -n "__fish_clavis_needs_command" -f -a "explain" -d 'What a code means, why it appears, what to do now, and who does it'
complete -c clavis -n "__fish_clavis_needs_command" -f -a "rehearsal" -d 'A virtual card and a virtual platform: nothing there is real'
complete -c clavis -n "__fish_clavis_needs_command" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c clavis -n "__fish_clavis_using_subcommand card; and not __fish_seen_subcommand_from readers watch status read certificates pin help" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand card; and not __fish_seen_subcommand_from readers watch status read certificates pin help" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand card; and not __fish_seen_subcommand_from readers watch status read certificates pin help" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand card; and not __fish_seen_subcommand_from readers watch status read certificates pin help" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand card; and not __fish_seen_subcommand_from readers watch status read certificates pin help" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand card; and not __fish_seen_subcommand_from readers watch status read certificates pin help" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand card; and not __fish_seen_subcommand_from readers watch status read certificates pin help" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand card; and not __fish_seen_subcommand_from readers watch status read certificates pin help" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand card; and not __fish_seen_subcommand_from readers watch status read certificates pin help" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand card; and not __fish_seen_subcommand_from readers watch status read certificates pin help" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand card; and not __fish_seen_subcommand_from readers watch status read certificates pin help" -f -a "readers" -d 'All readers and what is in them'
complete -c clavis -n "__fish_clavis_using_subcommand card; and not __fish_seen_subcommand_from readers watch status read certificates pin help" -f -a "watch" -d 'Tells which readers and cards come and go, one line each, until Ctrl+C'
complete -c clavis -n "__fish_clavis_using_subcommand card; and not __fish_seen_subcommand_from readers watch status read certificates pin help" -f -a "status" -d 'The card in short: kind, holder, validity, tries left, what speaks against signing'
complete -c clavis -n "__fish_clavis_using_subcommand card; and not __fish_seen_subcommand_from readers watch status read certificates pin help" -f -a "read" -d 'Identity; with --all every field, address, photo, certificates and whether they are genuine'
complete -c clavis -n "__fish_clavis_using_subcommand card; and not __fish_seen_subcommand_from readers watch status read certificates pin help" -f -a "certificates" -d 'The certificates on the card, and whether they lead to a Belgian root'
complete -c clavis -n "__fish_clavis_using_subcommand card; and not __fish_seen_subcommand_from readers watch status read certificates pin help" -f -a "pin" -d 'The PIN'
complete -c clavis -n "__fish_clavis_using_subcommand card; and not __fish_seen_subcommand_from readers watch status read certificates pin help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from readers" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from readers" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from readers" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from readers" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from readers" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from readers" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from readers" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from readers" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from readers" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from readers" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from watch" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from watch" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from watch" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from watch" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from watch" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from watch" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from watch" -l stop-with-input -d 'Stops when standard input closes'
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from watch" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from watch" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from watch" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from watch" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from status" -l trust-root -d 'Trusts this root for cards too, beside the Belgian ones (may be repeated; never for production or acceptance)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from status" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from status" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from status" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from status" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from status" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from status" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from status" -l check -d 'Asks the authorities whether the certificates are revoked; who cannot be reached says nothing, neither good nor bad'
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from status" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from status" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from status" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from read" -l photo -d 'Writes the photo (JPEG) to this file, which must not exist yet' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from read" -l trust-root -d 'Trusts this root for cards too, beside the Belgian ones (may be repeated; never for production or acceptance)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from read" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from read" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from read" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from read" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from read" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from read" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from read" -l all -d 'Every field of the identity, address, photo and certificates too'
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from read" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from read" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from read" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from read" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from certificates" -l trust-root -d 'Trusts this root for cards too, beside the Belgian ones (may be repeated; never for production or acceptance)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from certificates" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from certificates" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from certificates" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from certificates" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from certificates" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from certificates" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from certificates" -l check -d 'Asks the authorities whether the certificates are revoked; who cannot be reached says nothing, neither good nor bad'
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from certificates" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from certificates" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from certificates" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from certificates" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from pin" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from pin" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from pin" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from pin" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from pin" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from pin" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from pin" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from pin" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from pin" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from pin" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from pin" -f -a "status" -d 'Tries left; costs no try'
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from pin" -f -a "change" -d 'Another PIN in the place of the old one: asked for once, the new one twice'
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from pin" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from help" -f -a "readers" -d 'All readers and what is in them'
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from help" -f -a "watch" -d 'Tells which readers and cards come and go, one line each, until Ctrl+C'
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from help" -f -a "status" -d 'The card in short: kind, holder, validity, tries left, what speaks against signing'
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from help" -f -a "read" -d 'Identity; with --all every field, address, photo, certificates and whether they are genuine'
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from help" -f -a "certificates" -d 'The certificates on the card, and whether they lead to a Belgian root'
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from help" -f -a "pin" -d 'The PIN'
complete -c clavis -n "__fish_clavis_using_subcommand card; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and not __fish_seen_subcommand_from types organisations application-ids request prepare sign request-foreigner status complete renew activate revoke test password adopt copy registered list inspect help" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and not __fish_seen_subcommand_from types organisations application-ids request prepare sign request-foreigner status complete renew activate revoke test password adopt copy registered list inspect help" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and not __fish_seen_subcommand_from types organisations application-ids request prepare sign request-foreigner status complete renew activate revoke test password adopt copy registered list inspect help" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand cert; and not __fish_seen_subcommand_from types organisations application-ids request prepare sign request-foreigner status complete renew activate revoke test password adopt copy registered list inspect help" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and not __fish_seen_subcommand_from types organisations application-ids request prepare sign request-foreigner status complete renew activate revoke test password adopt copy registered list inspect help" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and not __fish_seen_subcommand_from types organisations application-ids request prepare sign request-foreigner status complete renew activate revoke test password adopt copy registered list inspect help" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and not __fish_seen_subcommand_from types organisations application-ids request prepare sign request-foreigner status complete renew activate revoke test password adopt copy registered list inspect help" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and not __fish_seen_subcommand_from types organisations application-ids request prepare sign request-foreigner status complete renew activate revoke test password adopt copy registered list inspect help" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and not __fish_seen_subcommand_from types organisations application-ids request prepare sign request-foreigner status complete renew activate revoke test password adopt copy registered list inspect help" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and not __fish_seen_subcommand_from types organisations application-ids request prepare sign request-foreigner status complete renew activate revoke test password adopt copy registered list inspect help" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and not __fish_seen_subcommand_from types organisations application-ids request prepare sign request-foreigner status complete renew activate revoke test password adopt copy registered list inspect help" -f -a "types" -d 'The kinds of organisation that the platform knows'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and not __fish_seen_subcommand_from types organisations application-ids request prepare sign request-foreigner status complete renew activate revoke test password adopt copy registered list inspect help" -f -a "organisations" -d 'The organisations that the holder of the card is responsible for (asks for the PIN)'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and not __fish_seen_subcommand_from types organisations application-ids request prepare sign request-foreigner status complete renew activate revoke test password adopt copy registered list inspect help" -f -a "application-ids" -d 'The application ids that an organisation uses already'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and not __fish_seen_subcommand_from types organisations application-ids request prepare sign request-foreigner status complete renew activate revoke test password adopt copy registered list inspect help" -f -a "request" -d 'First step: requests a certificate; asks step by step, or takes everything as options'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and not __fish_seen_subcommand_from types organisations application-ids request prepare sign request-foreigner status complete renew activate revoke test password adopt copy registered list inspect help" -f -a "prepare" -d 'On a server without card reader: makes the key there, and a hand-over file for a desk'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and not __fish_seen_subcommand_from types organisations application-ids request prepare sign request-foreigner status complete renew activate revoke test password adopt copy registered list inspect help" -f -a "sign" -d 'At a desk with the card: signs and sends what a server prepared; the key stays there'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and not __fish_seen_subcommand_from types organisations application-ids request prepare sign request-foreigner status complete renew activate revoke test password adopt copy registered list inspect help" -f -a "request-foreigner" -d 'First step for a person with a BIS number and no Belgian eID'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and not __fish_seen_subcommand_from types organisations application-ids request prepare sign request-foreigner status complete renew activate revoke test password adopt copy registered list inspect help" -f -a "status" -d 'Where open requests stand, and whose turn it is; asks eHealth, no PIN and no password'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and not __fish_seen_subcommand_from types organisations application-ids request prepare sign request-foreigner status complete renew activate revoke test password adopt copy registered list inspect help" -f -a "complete" -d 'Second step: waits for the certificate, installs it, registers the encryption token (ETK)'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and not __fish_seen_subcommand_from types organisations application-ids request prepare sign request-foreigner status complete renew activate revoke test password adopt copy registered list inspect help" -f -a "renew" -d 'Asks for the same certificate with a new key, before the old one ends'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and not __fish_seen_subcommand_from types organisations application-ids request prepare sign request-foreigner status complete renew activate revoke test password adopt copy registered list inspect help" -f -a "activate" -d 'After a renewal: from now on others encrypt for the new keystore'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and not __fish_seen_subcommand_from types organisations application-ids request prepare sign request-foreigner status complete renew activate revoke test password adopt copy registered list inspect help" -f -a "revoke" -d 'Revokes a certificate and its encryption token; needs neither its file nor its password'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and not __fish_seen_subcommand_from types organisations application-ids request prepare sign request-foreigner status complete renew activate revoke test password adopt copy registered list inspect help" -f -a "test" -d 'Does it work: keys, chain, revocation, encryption token, a sealed message, a token of the STS'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and not __fish_seen_subcommand_from types organisations application-ids request prepare sign request-foreigner status complete renew activate revoke test password adopt copy registered list inspect help" -f -a "password" -d 'Gives a keystore another password, or another form'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and not __fish_seen_subcommand_from types organisations application-ids request prepare sign request-foreigner status complete renew activate revoke test password adopt copy registered list inspect help" -f -a "adopt" -d 'Takes over a keystore that another program began or made'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and not __fish_seen_subcommand_from types organisations application-ids request prepare sign request-foreigner status complete renew activate revoke test password adopt copy registered list inspect help" -f -a "copy" -d 'Copies a keystore to a second safe place, or checks that a copy can be restored'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and not __fish_seen_subcommand_from types organisations application-ids request prepare sign request-foreigner status complete renew activate revoke test password adopt copy registered list inspect help" -f -a "registered" -d 'Every certificate that eHealth has for the holder of the card (asks for the PIN)'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and not __fish_seen_subcommand_from types organisations application-ids request prepare sign request-foreigner status complete renew activate revoke test password adopt copy registered list inspect help" -f -a "list" -d 'Keystores of a folder and open requests, with their state; asks nobody'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and not __fish_seen_subcommand_from types organisations application-ids request prepare sign request-foreigner status complete renew activate revoke test password adopt copy registered list inspect help" -f -a "inspect" -d 'What is in a keystore; without its password only that it is one'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and not __fish_seen_subcommand_from types organisations application-ids request prepare sign request-foreigner status complete renew activate revoke test password adopt copy registered list inspect help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from types" -l platform -d 'production (the default), acceptance, rehearsal, or a file that describes a platform' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from types" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from types" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from types" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from types" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from types" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from types" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from types" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from types" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from types" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from types" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from organisations" -l platform -d 'production (the default), acceptance, rehearsal, or a file that describes a platform' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from organisations" -l trust-root -d 'Trusts this root for cards too, beside the Belgian ones (may be repeated; never for production or acceptance)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from organisations" -l ec-signature -d 'How an EC card signs: ecdsa-sha256 (the default), ecdsa-sha384 or ecdsa-sha512; for a platform that refuses the default' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from organisations" -l pin-file -d 'Reads the PIN from this file (- is standard input); only with a platform on this computer' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from organisations" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from organisations" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from organisations" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from organisations" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from organisations" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from organisations" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from organisations" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from organisations" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from organisations" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from organisations" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from application-ids" -l platform -d 'production (the default), acceptance, rehearsal, or a file that describes a platform' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from application-ids" -l type -d 'Kind of identifier, for example NIHII-GROUP or CBE' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from application-ids" -l id -d 'The organisation\'s number' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from application-ids" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from application-ids" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from application-ids" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from application-ids" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from application-ids" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from application-ids" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from application-ids" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from application-ids" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from application-ids" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from application-ids" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request" -l platform -d 'production (the default), acceptance, rehearsal, or a file that describes a platform' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request" -l trust-root -d 'Trusts this root for cards too, beside the Belgian ones (may be repeated; never for production or acceptance)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request" -l type -d 'Kind of identifier, for example NIHII-GROUP or CBE (see: clavis cert types)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request" -l id -d 'The organisation\'s number (a person\'s number always comes from the card)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request" -l name -d 'The organisation\'s name' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request" -l application-id -d 'Application id, when the organisation has several certificates: A-Z 0-9 _ -, at most 30' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request" -l usage -d 'Base service the certificate is for: tsa, consultrn, codage, other (may be repeated)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request" -l email -d 'Personal e-mail address of the person responsible' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request" -l phone -d 'Personal telephone of the person responsible' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request" -l general-email -d 'General e-mail address of the organisation' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request" -l general-phone -d 'General telephone of the organisation' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request" -l keystore-dir -d 'Folder of the keystore (default: ehealth/keystore in the home folder)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request" -l ec-signature -d 'How an EC card signs: ecdsa-sha256 (the default), ecdsa-sha384 or ecdsa-sha512; for a platform that refuses the default' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request" -l pin-file -d 'Reads the PIN from this file (- is standard input); only with a platform on this computer' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request" -l password-file -d 'Reads the keystore password from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request" -l accept-contract -d 'Accepts the contract, which is printed first'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from prepare" -l platform -d 'production (the default), acceptance, rehearsal, or a file that describes a platform' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from prepare" -l type -d 'Kind of identifier, for example NIHII-GROUP or CBE (see: clavis cert types)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from prepare" -l id -d 'The organisation\'s number (a person\'s number always comes from the card)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from prepare" -l name -d 'The organisation\'s name' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from prepare" -l application-id -d 'Application id, when the organisation has several certificates: A-Z 0-9 _ -, at most 30' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from prepare" -l usage -d 'Base service the certificate is for: tsa, consultrn, codage, other (may be repeated)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from prepare" -l email -d 'Personal e-mail address of the person responsible' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from prepare" -l phone -d 'Personal telephone of the person responsible' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from prepare" -l general-email -d 'General e-mail address of the organisation' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from prepare" -l general-phone -d 'General telephone of the organisation' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from prepare" -l keystore-dir -d 'Folder of the keystore (default: ehealth/keystore in the home folder)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from prepare" -l hand-over -d 'The hand-over file, which must not exist yet (default: beside the keystore)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from prepare" -l password-file -d 'Reads the keystore password from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from prepare" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from prepare" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from prepare" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from prepare" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from prepare" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from prepare" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from prepare" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from prepare" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from prepare" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from prepare" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from sign" -l platform -d 'production (the default), acceptance, rehearsal, or a file that describes a platform' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from sign" -l trust-root -d 'Trusts this root for cards too, beside the Belgian ones (may be repeated; never for production or acceptance)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from sign" -l ec-signature -d 'How an EC card signs: ecdsa-sha256 (the default), ecdsa-sha384 or ecdsa-sha512; for a platform that refuses the default' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from sign" -l pin-file -d 'Reads the PIN from this file (- is standard input); only with a platform on this computer' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from sign" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from sign" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from sign" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from sign" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from sign" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from sign" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from sign" -l accept-contract -d 'Accepts the contract, which is printed first'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from sign" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from sign" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from sign" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from sign" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request-foreigner" -l platform -d 'production (the default), acceptance, rehearsal, or a file that describes a platform' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request-foreigner" -l number-file -d 'Reads the BIS number from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request-foreigner" -l first-names -d 'First names' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request-foreigner" -l name -d 'Family name' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request-foreigner" -l email -d 'Personal e-mail address' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request-foreigner" -l phone -d 'Personal telephone' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request-foreigner" -l general-email -d 'General e-mail address' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request-foreigner" -l general-phone -d 'General telephone' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request-foreigner" -l keystore-dir -d 'Folder of the keystore (default: ehealth/keystore in the home folder)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request-foreigner" -l password-file -d 'Reads the keystore password from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request-foreigner" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request-foreigner" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request-foreigner" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request-foreigner" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request-foreigner" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request-foreigner" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request-foreigner" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request-foreigner" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request-foreigner" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from request-foreigner" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from status" -l platform -d 'production (the default), acceptance, rehearsal, or a file that describes a platform' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from status" -l password-file -d 'Reads the keystore password from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from status" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from status" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from status" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from status" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from status" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from status" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from status" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from status" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from status" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from complete" -l platform -d 'production (the default), acceptance, rehearsal, or a file that describes a platform' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from complete" -l password-file -d 'Reads the keystore password from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from complete" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from complete" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from complete" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from complete" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from complete" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from complete" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from complete" -l no-wait -d 'Does not wait: ends with exit code 30 while the platform has not delivered'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from complete" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from complete" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from complete" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from complete" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from renew" -l platform -d 'production (the default), acceptance, rehearsal, or a file that describes a platform' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from renew" -l trust-root -d 'Trusts this root for cards too, beside the Belgian ones (may be repeated; never for production or acceptance)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from renew" -l email -d 'Personal e-mail address, when it changed (then give the telephone too)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from renew" -l phone -d 'Personal telephone, when it changed (then give the e-mail address too)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from renew" -l general-email -d 'General e-mail address of the organisation' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from renew" -l general-phone -d 'General telephone of the organisation' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from renew" -l keystore-dir -d 'Folder of the new keystore (default: that of the old one)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from renew" -l ec-signature -d 'How an EC card signs: ecdsa-sha256 (the default), ecdsa-sha384 or ecdsa-sha512; for a platform that refuses the default' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from renew" -l pin-file -d 'Reads the PIN from this file (- is standard input); only with a platform on this computer' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from renew" -l password-file -d 'Reads the keystore password from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from renew" -l new-password-file -d 'Reads the password of the new keystore from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from renew" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from renew" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from renew" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from renew" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from renew" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from renew" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from renew" -l accept-contract -d 'Accepts the contract, which is printed first'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from renew" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from renew" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from renew" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from renew" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from activate" -l platform -d 'production (the default), acceptance, rehearsal, or a file that describes a platform' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from activate" -l password-file -d 'Reads the keystore password from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from activate" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from activate" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from activate" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from activate" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from activate" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from activate" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from activate" -l yes -d 'Says yes: the old keystore opens no message that is written from now on'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from activate" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from activate" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from activate" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from activate" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from revoke" -l platform -d 'production (the default), acceptance, rehearsal, or a file that describes a platform' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from revoke" -l trust-root -d 'Trusts this root for cards too, beside the Belgian ones (may be repeated; never for production or acceptance)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from revoke" -l key -d 'Public key identifier of the certificate, as clavis cert registered shows it' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from revoke" -l because -d 'Why: password-lost, file-lost, predecessor-left, key-compromised, replaced, organisation-changed or ended' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from revoke" -l ec-signature -d 'How an EC card signs: ecdsa-sha256 (the default), ecdsa-sha384 or ecdsa-sha512; for a platform that refuses the default' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from revoke" -l pin-file -d 'Reads the PIN from this file (- is standard input); only with a platform on this computer' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from revoke" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from revoke" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from revoke" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from revoke" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from revoke" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from revoke" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from revoke" -l accept-contract -d 'Accepts the contract, which is printed first'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from revoke" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from revoke" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from revoke" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from revoke" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from test" -l platform -d 'production (the default), acceptance, rehearsal, or a file that describes a platform' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from test" -l password-file -d 'Reads the keystore password from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from test" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from test" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from test" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from test" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from test" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from test" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from test" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from test" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from test" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from test" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from password" -l password-file -d 'Reads the keystore password from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from password" -l new-password-file -d 'Reads the new password from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from password" -l form -d 'Writes it compatible (every program opens it) or modern (AES-256; not for old programs)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from password" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from password" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from password" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from password" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from password" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from password" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from password" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from password" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from password" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from password" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from adopt" -l platform -d 'production (the default), acceptance, rehearsal, or a file that describes a platform' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from adopt" -l password-file -d 'Reads the keystore password from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from adopt" -l new-password-file -d 'Reads a new password from this file, when the old one breaks today\'s rule' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from adopt" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from adopt" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from adopt" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from adopt" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from adopt" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from adopt" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from adopt" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from adopt" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from adopt" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from adopt" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from copy" -l to -d 'The folder of the second place; later changes go there too' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from copy" -l original -d 'With --check: the original, to compare with' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from copy" -l password-file -d 'Reads the keystore password from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from copy" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from copy" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from copy" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from copy" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from copy" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from copy" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from copy" -l check -d 'Opens a copy as after a loss: does the password fit, are all keys there'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from copy" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from copy" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from copy" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from copy" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from registered" -l platform -d 'production (the default), acceptance, rehearsal, or a file that describes a platform' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from registered" -l trust-root -d 'Trusts this root for cards too, beside the Belgian ones (may be repeated; never for production or acceptance)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from registered" -l ec-signature -d 'How an EC card signs: ecdsa-sha256 (the default), ecdsa-sha384 or ecdsa-sha512; for a platform that refuses the default' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from registered" -l pin-file -d 'Reads the PIN from this file (- is standard input); only with a platform on this computer' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from registered" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from registered" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from registered" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from registered" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from registered" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from registered" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from registered" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from registered" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from registered" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from registered" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from list" -l keystore-dir -d 'Folder of the keystores (default: ehealth/keystore in the home folder)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from list" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from list" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from list" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from list" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from list" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from list" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from list" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from list" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from list" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from inspect" -l password-file -d 'Reads the keystore password from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from inspect" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from inspect" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from inspect" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from inspect" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from inspect" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from inspect" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from inspect" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from inspect" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from inspect" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from inspect" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from help" -f -a "types" -d 'The kinds of organisation that the platform knows'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from help" -f -a "organisations" -d 'The organisations that the holder of the card is responsible for (asks for the PIN)'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from help" -f -a "application-ids" -d 'The application ids that an organisation uses already'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from help" -f -a "request" -d 'First step: requests a certificate; asks step by step, or takes everything as options'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from help" -f -a "prepare" -d 'On a server without card reader: makes the key there, and a hand-over file for a desk'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from help" -f -a "sign" -d 'At a desk with the card: signs and sends what a server prepared; the key stays there'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from help" -f -a "request-foreigner" -d 'First step for a person with a BIS number and no Belgian eID'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from help" -f -a "status" -d 'Where open requests stand, and whose turn it is; asks eHealth, no PIN and no password'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from help" -f -a "complete" -d 'Second step: waits for the certificate, installs it, registers the encryption token (ETK)'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from help" -f -a "renew" -d 'Asks for the same certificate with a new key, before the old one ends'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from help" -f -a "activate" -d 'After a renewal: from now on others encrypt for the new keystore'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from help" -f -a "revoke" -d 'Revokes a certificate and its encryption token; needs neither its file nor its password'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from help" -f -a "test" -d 'Does it work: keys, chain, revocation, encryption token, a sealed message, a token of the STS'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from help" -f -a "password" -d 'Gives a keystore another password, or another form'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from help" -f -a "adopt" -d 'Takes over a keystore that another program began or made'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from help" -f -a "copy" -d 'Copies a keystore to a second safe place, or checks that a copy can be restored'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from help" -f -a "registered" -d 'Every certificate that eHealth has for the holder of the card (asks for the PIN)'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from help" -f -a "list" -d 'Keystores of a folder and open requests, with their state; asks nobody'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from help" -f -a "inspect" -d 'What is in a keystore; without its password only that it is one'
complete -c clavis -n "__fish_clavis_using_subcommand cert; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c clavis -n "__fish_clavis_using_subcommand access; and not __fish_seen_subcommand_from org import tree people plan tasks task diagnose review paper workflows record erase help" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and not __fish_seen_subcommand_from org import tree people plan tasks task diagnose review paper workflows record erase help" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and not __fish_seen_subcommand_from org import tree people plan tasks task diagnose review paper workflows record erase help" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand access; and not __fish_seen_subcommand_from org import tree people plan tasks task diagnose review paper workflows record erase help" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and not __fish_seen_subcommand_from org import tree people plan tasks task diagnose review paper workflows record erase help" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand access; and not __fish_seen_subcommand_from org import tree people plan tasks task diagnose review paper workflows record erase help" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand access; and not __fish_seen_subcommand_from org import tree people plan tasks task diagnose review paper workflows record erase help" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand access; and not __fish_seen_subcommand_from org import tree people plan tasks task diagnose review paper workflows record erase help" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand access; and not __fish_seen_subcommand_from org import tree people plan tasks task diagnose review paper workflows record erase help" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand access; and not __fish_seen_subcommand_from org import tree people plan tasks task diagnose review paper workflows record erase help" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand access; and not __fish_seen_subcommand_from org import tree people plan tasks task diagnose review paper workflows record erase help" -f -a "org" -d 'Organisations and the levels of their trees'
complete -c clavis -n "__fish_clavis_using_subcommand access; and not __fish_seen_subcommand_from org import tree people plan tasks task diagnose review paper workflows record erase help" -f -a "import" -d 'Takes an export of a portal: what has changed, what is wrong, which tasks it proves'
complete -c clavis -n "__fish_clavis_using_subcommand access; and not __fish_seen_subcommand_from org import tree people plan tasks task diagnose review paper workflows record erase help" -f -a "tree" -d 'The tree of an organisation, with a light for each level'
complete -c clavis -n "__fish_clavis_using_subcommand access; and not __fish_seen_subcommand_from org import tree people plan tasks task diagnose review paper workflows record erase help" -f -a "people" -d 'The people; with a name, one person in every organisation'
complete -c clavis -n "__fish_clavis_using_subcommand access; and not __fish_seen_subcommand_from org import tree people plan tasks task diagnose review paper workflows record erase help" -f -a "plan" -d 'What is wanted, against what the exports show'
complete -c clavis -n "__fish_clavis_using_subcommand access; and not __fish_seen_subcommand_from org import tree people plan tasks task diagnose review paper workflows record erase help" -f -a "tasks" -d 'The tasks, what must not wait first'
complete -c clavis -n "__fish_clavis_using_subcommand access; and not __fish_seen_subcommand_from org import tree people plan tasks task diagnose review paper workflows record erase help" -f -a "task" -d 'One task'
complete -c clavis -n "__fish_clavis_using_subcommand access; and not __fish_seen_subcommand_from org import tree people plan tasks task diagnose review paper workflows record erase help" -f -a "diagnose" -d 'Why somebody has no access'
complete -c clavis -n "__fish_clavis_using_subcommand access; and not __fish_seen_subcommand_from org import tree people plan tasks task diagnose review paper workflows record erase help" -f -a "review" -d 'What has changed between two days, and what is wrong on the later one'
complete -c clavis -n "__fish_clavis_using_subcommand access; and not __fish_seen_subcommand_from org import tree people plan tasks task diagnose review paper workflows record erase help" -f -a "paper" -d 'Papers: mails that are not sent yet, days for a calendar, sheets to print'
complete -c clavis -n "__fish_clavis_using_subcommand access; and not __fish_seen_subcommand_from org import tree people plan tasks task diagnose review paper workflows record erase help" -f -a "workflows" -d 'The portals\' steps as data, and the words in them'
complete -c clavis -n "__fish_clavis_using_subcommand access; and not __fish_seen_subcommand_from org import tree people plan tasks task diagnose review paper workflows record erase help" -f -a "record" -d 'The record of everything that was done'
complete -c clavis -n "__fish_clavis_using_subcommand access; and not __fish_seen_subcommand_from org import tree people plan tasks task diagnose review paper workflows record erase help" -f -a "erase" -d 'Erases a person; the record stays whole'
complete -c clavis -n "__fish_clavis_using_subcommand access; and not __fish_seen_subcommand_from org import tree people plan tasks task diagnose review paper workflows record erase help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from org" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from org" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from org" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from org" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from org" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from org" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from org" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from org" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from org" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from org" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from org" -f -a "list" -d 'The organisations of this workspace'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from org" -f -a "add" -d 'Adds an organisation, with the qualities of its manuals'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from org" -f -a "node" -d 'Adds a level to a tree'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from org" -f -a "say" -d 'Keeps what the portal shows at a level and no export tells'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from org" -f -a "rename" -d 'Another name or number for a level'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from org" -f -a "remove" -d 'Takes a level away that nothing hangs on; nothing changes at the portal'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from org" -f -a "same" -d 'Says that two organisations are one body under two numbers'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from org" -f -a "person" -d 'Says that two people of the exports are one'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from org" -f -a "exports" -d 'The exports that were taken'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from org" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from import" -l node -d 'The level that it is of, by its short name in the tree; without it, the likely one' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from import" -l dated -d 'The day that it is of, YYYY-MM-DD; without it, the day in the file or today' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from import" -l column -d 'What a column holds, for example 3=niss; columns are counted from 1' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from import" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from import" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from import" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from import" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from import" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from import" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from import" -l look -d 'Only shows how it is read'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from import" -l all-the-same -d 'Takes it although something speaks against it'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from import" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from import" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from import" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from tree" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from tree" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from tree" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from tree" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from tree" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from tree" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from tree" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from tree" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from tree" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from tree" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from people" -l org -d 'Only those of this organisation' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from people" -l words -d 'Only those whose name or user name has these words' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from people" -l filter -d 'all, wrong-level, not-ticked, no-function, ends-soon, blocked, double or managers' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from people" -l from -d 'Leaves out so many at the beginning' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from people" -l most -d 'At most so many' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from people" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from people" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from people" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from people" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from people" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from people" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from people" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from people" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from people" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from people" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from plan" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from plan" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from plan" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from plan" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from plan" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from plan" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from plan" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from plan" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from plan" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from plan" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from plan" -f -a "show" -d 'What is wanted, and what differs from it'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from plan" -f -a "job" -d 'Keeps a job, with what somebody in it needs'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from plan" -f -a "want" -d 'Keeps what is wanted for somebody'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from plan" -f -a "staff" -d 'A staff list against what is known: who comes, who leaves'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from plan" -f -a "make" -d 'Makes tasks of what differs'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from plan" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from tasks" -l org -d 'Only those of this organisation' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from tasks" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from tasks" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from tasks" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from tasks" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from tasks" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from tasks" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from tasks" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from tasks" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from tasks" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from tasks" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from task" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from task" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from task" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from task" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from task" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from task" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from task" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from task" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from task" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from task" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from task" -f -a "show" -d 'Everything about it: what to fill in, what to do, what can go wrong'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from task" -f -a "new" -d 'A new task'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from task" -f -a "fill" -d 'Fills something in; numbers of persons and secrets only from a file'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from task" -f -a "did" -d 'Says what has happened'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from task" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from diagnose" -l node -d 'The level at which access is wanted' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from diagnose" -l manual -d 'The manual; 004 asks about the organisation\'s certificate' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from diagnose" -l yes -d 'Answers a question with yes' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from diagnose" -l no -d 'Answers a question with no' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from diagnose" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from diagnose" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from diagnose" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from diagnose" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from diagnose" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from diagnose" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from diagnose" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from diagnose" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from diagnose" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from diagnose" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from review" -l from -d 'The earlier day' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from review" -l to -d 'The later day; without it, today' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from review" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from review" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from review" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from review" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from review" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from review" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from review" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from review" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from review" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from review" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from paper" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from paper" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from paper" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from paper" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from paper" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from paper" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from paper" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from paper" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from paper" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from paper" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from paper" -f -a "mail" -d 'The mail of a task, as a file that a mail program opens as not sent yet'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from paper" -f -a "questions" -d 'The open questions of a diagnosis as such a mail, to a colleague or to the help desk'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from paper" -f -a "days" -d 'The days of waits, of functions that end and of the yearly review, for a calendar'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from paper" -f -a "review" -d 'The sheet of the yearly review: everybody, to be ticked off'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from paper" -f -a "report" -d 'The report for the data protection officer'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from paper" -f -a "role" -d 'One page about a role: what it may do, and who has it'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from paper" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from workflows" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from workflows" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from workflows" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from workflows" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from workflows" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from workflows" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from workflows" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from workflows" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from workflows" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from workflows" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from workflows" -f -a "list" -d 'Everything that can be done'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from workflows" -f -a "show" -d 'One workflow, in full'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from workflows" -f -a "words" -d 'The portals\' words; those that were not seen on a portal are marked'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from workflows" -f -a "correct" -d 'Corrects a word of a portal'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from workflows" -f -a "check" -d 'What is wrong with workflows, words, the catalogue or the diagnoses of your own'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from workflows" -f -a "update" -d 'Takes a newer set that the makers of Clavis signed'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from workflows" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from record" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from record" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from record" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from record" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from record" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from record" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from record" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from record" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from record" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from record" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from record" -f -a "show" -d 'Whether it is whole'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from record" -f -a "export" -d 'Everything in one encrypted file for a colleague who manages access too'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from record" -f -a "import" -d 'Takes the file of a colleague, when it goes on from what is here'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from record" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from erase" -l reason -d 'Why, for the record; without the person\'s name' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from erase" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from erase" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from erase" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from erase" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from erase" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from erase" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from erase" -l yes -d 'Erases without asking'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from erase" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from erase" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from erase" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from erase" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from help" -f -a "org" -d 'Organisations and the levels of their trees'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from help" -f -a "import" -d 'Takes an export of a portal: what has changed, what is wrong, which tasks it proves'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from help" -f -a "tree" -d 'The tree of an organisation, with a light for each level'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from help" -f -a "people" -d 'The people; with a name, one person in every organisation'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from help" -f -a "plan" -d 'What is wanted, against what the exports show'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from help" -f -a "tasks" -d 'The tasks, what must not wait first'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from help" -f -a "task" -d 'One task'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from help" -f -a "diagnose" -d 'Why somebody has no access'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from help" -f -a "review" -d 'What has changed between two days, and what is wrong on the later one'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from help" -f -a "paper" -d 'Papers: mails that are not sent yet, days for a calendar, sheets to print'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from help" -f -a "workflows" -d 'The portals\' steps as data, and the words in them'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from help" -f -a "record" -d 'The record of everything that was done'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from help" -f -a "erase" -d 'Erases a person; the record stays whole'
complete -c clavis -n "__fish_clavis_using_subcommand access; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c clavis -n "__fish_clavis_using_subcommand number; and not __fish_seen_subcommand_from check help" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand number; and not __fish_seen_subcommand_from check help" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand number; and not __fish_seen_subcommand_from check help" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand number; and not __fish_seen_subcommand_from check help" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand number; and not __fish_seen_subcommand_from check help" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand number; and not __fish_seen_subcommand_from check help" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand number; and not __fish_seen_subcommand_from check help" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand number; and not __fish_seen_subcommand_from check help" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand number; and not __fish_seen_subcommand_from check help" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand number; and not __fish_seen_subcommand_from check help" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand number; and not __fish_seen_subcommand_from check help" -f -a "check" -d 'Whether values have a valid form, and why not'
complete -c clavis -n "__fish_clavis_using_subcommand number; and not __fish_seen_subcommand_from check help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c clavis -n "__fish_clavis_using_subcommand number; and __fish_seen_subcommand_from check" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand number; and __fish_seen_subcommand_from check" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand number; and __fish_seen_subcommand_from check" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand number; and __fish_seen_subcommand_from check" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand number; and __fish_seen_subcommand_from check" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand number; and __fish_seen_subcommand_from check" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand number; and __fish_seen_subcommand_from check" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand number; and __fish_seen_subcommand_from check" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand number; and __fish_seen_subcommand_from check" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand number; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand number; and __fish_seen_subcommand_from help" -f -a "check" -d 'Whether values have a valid form, and why not'
complete -c clavis -n "__fish_clavis_using_subcommand number; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c clavis -n "__fish_clavis_using_subcommand backup" -l password-file -d 'Reads the keystore password from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand backup" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand backup" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand backup" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand backup" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand backup" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand backup" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand backup" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand backup" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand backup" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand backup" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand restore" -l password-file -d 'Reads the keystore password from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand restore" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand restore" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand restore" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand restore" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand restore" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand restore" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand restore" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand restore" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand restore" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand restore" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand contact-report" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand contact-report" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand contact-report" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand contact-report" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand contact-report" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand contact-report" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand contact-report" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand contact-report" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand contact-report" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand contact-report" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand explain" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand explain" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand explain" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand explain" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand explain" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand explain" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand explain" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand explain" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand explain" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand explain" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and not __fish_seen_subcommand_from card up clock help" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and not __fish_seen_subcommand_from card up clock help" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and not __fish_seen_subcommand_from card up clock help" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and not __fish_seen_subcommand_from card up clock help" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and not __fish_seen_subcommand_from card up clock help" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and not __fish_seen_subcommand_from card up clock help" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and not __fish_seen_subcommand_from card up clock help" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and not __fish_seen_subcommand_from card up clock help" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and not __fish_seen_subcommand_from card up clock help" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and not __fish_seen_subcommand_from card up clock help" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and not __fish_seen_subcommand_from card up clock help" -f -a "card" -d 'A virtual eID card behind the smart-card service (needs the vpcd reader driver)'
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and not __fish_seen_subcommand_from card up clock help" -f -a "up" -d 'A virtual eHealth platform on this computer'
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and not __fish_seen_subcommand_from card up clock help" -f -a "clock" -d 'The clock of the virtual platform: months pass in a moment, for card and keystores too'
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and not __fish_seen_subcommand_from card up clock help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from card" -l person -d 'A built-in person (see --list-persons) or a JSON file that describes one' -r
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from card" -l person-file -d 'A JSON file that describes a person, as --list-persons --json shows them' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from card" -l family -d 'The generation of the card: rsa (applet 1.7), ec (1.8), hybrid (1.7 under EC authorities), rekeyed (an early 1.7 with new certificates from EC authorities), old (1.1)' -r
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from card" -l data -d 'Folder of the card: its keys, certificates and tries left (default: in the data folder of clavis)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from card" -l pki -d 'Folder of the authority that issues the card\'s certificates (default: inside --data)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from card" -l pin-file -d 'The PIN of the card, from a file (default: 1234)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from card" -l tries -d 'Tries left, 0 to 3' -r
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from card" -l host -d 'Host of the vpcd driver' -r
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from card" -l port -d 'Port of the vpcd driver' -r
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from card" -l remove-after -d 'Takes the card out after this many commands' -r
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from card" -l fault -d 'Misbehaves (may be repeated): one of the faults below; @N behind those that happen from command N on, or at it, counted from when the card is in the reader' -r
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from card" -l responder-port -d 'The certificates name this port of this computer for OCSP and revocation lists (0: a free one); it answers while the card is in the reader' -r
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from card" -l ready-file -d 'Writes a JSON file when the card is in the reader' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from card" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from card" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from card" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from card" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from card" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from card" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from card" -l list-persons -d 'Names the built-in persons'
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from card" -l private-pcscd -d 'Starts a smart-card service of its own, on a socket of its own'
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from card" -l only-prepare -d 'Makes the card\'s folder and ends: for use with --reader rehearsal:FOLDER'
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from card" -l stop-with-input -d 'Ends when standard input closes'
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from card" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from card" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from card" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from card" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from up" -l port -d 'Port (default: a free one)' -r
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from up" -l data -d 'Folder of the platform\'s state, kept over restarts (default: in the data folder of clavis)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from up" -l ready-file -d 'Writes a JSON file with the addresses and the authorities when it listens' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from up" -l record -d 'Keeps each request and response in this folder as an XML file: they hold personal numbers' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from up" -l trust-eid-root -d 'Accepts cards under this root too (may be repeated)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from up" -l authorise -d 'JSON file: who may manage which organisation; "all" (the default) lets everybody' -r
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from up" -l organisations -d 'JSON or TOML file: organisations, who manages them, and types of organisations (see below)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from up" -l approve-after -d 'The support team approves by itself after this time' -r
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from up" -l contract-page -d 'HTML file that stands in each contract after its own text, as it is: to see what becomes of scripts and long contracts' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from up" -l inconsistent-info -d 'What is said of every certificate and its token instead of the truth, for example REVOKED/VALID_ACTIVE' -r
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from up" -l ec-algorithm -d 'With what hash an EC card may sign (may be repeated)' -r -f -a "sha256\t''
sha384\t''
sha512\t''"
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from up" -l issuing -d 'The kind of authority that issues: both exist at eHealth' -r -f -a "rsa\t''
ec\t''"
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from up" -l deliver-after -d 'Delivers this long after the request, for example 10, 2s, 5m or 3d' -r
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from up" -l fault -d 'Misbehaves once (may be repeated, in this order): an operation of the protocol or any, and one of the kinds below; with @N at the N-th request of that operation' -r
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from up" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from up" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from up" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from up" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from up" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from up" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from up" -l http -d 'Plain HTTP instead of HTTPS'
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from up" -l manual-validation -d 'Requests wait for a word of the support team: POST /rehearsal/approve/KEY or /rehearsal/refuse/KEY, KEY being the public key identifier'
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from up" -l refuse -d 'The support team refuses each request once the time of a delivery has passed'
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from up" -l stop-with-input -d 'Ends when standard input closes'
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from up" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from up" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from up" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from up" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from clock" -l advance -d 'Moves it forwards, for example 33mo, 90d or 2h' -r
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from clock" -l set -d 'Sets it to a day or moment, for example 2029-06-01' -r
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from clock" -l platform -d 'The ready file of the platform (default: the one that runs)' -r
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from clock" -l lang -d 'Language of the answers: fr, nl, de or en (default: the system\'s, else en)' -r
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from clock" -l reader -d 'The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program' -r
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from clock" -l pin-pad -d 'Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)' -r -f -a "auto\t'Where the reader has some'
never\t'Never'"
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from clock" -l proxy -d 'The proxy: http://host:port, none, or system (the default)' -r
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from clock" -l proxy-file -d 'Reads the address of the proxy, with user name and password, from this file (- is standard input)' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from clock" -l ca-file -d 'PEM file with authorities to trust besides the system\'s; may be given more than once' -r -F
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from clock" -l json -d 'One JSON object instead of text'
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from clock" -l record-contact -d 'Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept'
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from clock" -s v -l verbose -d 'More about what happens, on standard error (twice: every command to the card, without its data)'
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from clock" -s h -l help -d 'Print help'
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from help" -f -a "card" -d 'A virtual eID card behind the smart-card service (needs the vpcd reader driver)'
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from help" -f -a "up" -d 'A virtual eHealth platform on this computer'
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from help" -f -a "clock" -d 'The clock of the virtual platform: months pass in a moment, for card and keystores too'
complete -c clavis -n "__fish_clavis_using_subcommand rehearsal; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c clavis -n "__fish_clavis_using_subcommand help; and not __fish_seen_subcommand_from card cert access number backup restore contact-report explain rehearsal help" -f -a "card" -d 'The eID card and its reader'
complete -c clavis -n "__fish_clavis_using_subcommand help; and not __fish_seen_subcommand_from card cert access number backup restore contact-report explain rehearsal help" -f -a "cert" -d 'eHealth certificates and their keystores'
complete -c clavis -n "__fish_clavis_using_subcommand help; and not __fish_seen_subcommand_from card cert access number backup restore contact-report explain rehearsal help" -f -a "access" -d 'Who may do what at the portals of access management, and why not'
complete -c clavis -n "__fish_clavis_using_subcommand help; and not __fish_seen_subcommand_from card cert access number backup restore contact-report explain rehearsal help" -f -a "number" -d 'Numbers, names and passwords of the field'
complete -c clavis -n "__fish_clavis_using_subcommand help; and not __fish_seen_subcommand_from card cert access number backup restore contact-report explain rehearsal help" -f -a "backup" -d 'Every keystore, the journal and access management of this computer in one encrypted file'
complete -c clavis -n "__fish_clavis_using_subcommand help; and not __fish_seen_subcommand_from card cert access number backup restore contact-report explain rehearsal help" -f -a "restore" -d 'On a new computer: puts back what clavis backup wrote'
complete -c clavis -n "__fish_clavis_using_subcommand help; and not __fish_seen_subcommand_from card cert access number backup restore contact-report explain rehearsal help" -f -a "contact-report" -d 'What the latest contact with eHealth has shown of the points that nobody could confirm'
complete -c clavis -n "__fish_clavis_using_subcommand help; and not __fish_seen_subcommand_from card cert access number backup restore contact-report explain rehearsal help" -f -a "explain" -d 'What a code means, why it appears, what to do now, and who does it'
complete -c clavis -n "__fish_clavis_using_subcommand help; and not __fish_seen_subcommand_from card cert access number backup restore contact-report explain rehearsal help" -f -a "rehearsal" -d 'A virtual card and a virtual platform: nothing there is real'
complete -c clavis -n "__fish_clavis_using_subcommand help; and not __fish_seen_subcommand_from card cert access number backup restore contact-report explain rehearsal help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c clavis -n "__fish_clavis_using_subcommand help; and __fish_seen_subcommand_from card" -f -a "readers" -d 'All readers and what is in them'
complete -c clavis -n "__fish_clavis_using_subcommand help; and __fish_seen_subcommand_from card" -f -a "watch" -d 'Tells which readers and cards come and go, one line each, until Ctrl+C'
complete -c clavis -n "__fish_clavis_using_subcommand help; and __fish_seen_subcommand_from card" -f -a "status" -d 'The card in short: kind, holder, validity, tries left, what speaks against signing'
complete -c clavis -n "__fish_clavis_using_subcommand help; and __fish_seen_subcommand_from card" -f -a "read" -d 'Identity; with --all every field, address, photo, certificates and whether they are genuine'
complete -c clavis -n "__fish_clavis_using_subcommand help; and __fish_seen_subcommand_from card" -f -a "certificates" -d 'The certificates on the card, and whether they lead to a Belgian root'
complete -c clavis -n "__fish_clavis_using_subcommand help; and __fish_seen_subcommand_from card" -f -a "pin" -d 'The PIN'
complete -c clavis -n "__fish_clavis_using_subcommand help; and __fish_seen_subcommand_from cert" -f -a "types" -d 'The kinds of organisation that the platform knows'
complete -c clavis -n "__fish_clavis_using_subcommand help; and __fish_seen_subcommand_from cert" -f -a "organisations" -d 'The organisations that the holder of the card is responsible for (asks for the PIN)'
complete -c clavis -n "__fish_clavis_using_subcommand help; and __fish_seen_subcommand_from cert" -f -a "application-ids" -d 'The application ids that an organisation uses already'
complete -c clavis -n "__fish_clavis_using_subcommand help; and __fish_seen_subcommand_from cert" -f -a "request" -d 'First step: requests a certificate; asks step by step, or takes everything as options'
complete -c clavis -n "__fish_clavis_using_subcommand help; and __fish_seen_subcommand_from cert" -f -a "prepare" -d 'On a server without card reader: makes the key there, and a hand-over file for a desk'
complete -c clavis -n "__fish_clavis_using_subcommand help; and __fish_seen_subcommand_from cert" -f -a "sign" -d 'At a desk with the card: signs and sends what a server prepared; the key stays there'
complete -c clavis -n "__fish_clavis_using_subcommand help; and __fish_seen_subcommand_from cert" -f -a "request-foreigner" -d 'First step for a person with a BIS number and no Belgian eID'
complete -c clavis -n "__fish_clavis_using_subcommand help; and __fish_seen_subcommand_from cert" -f -a "status" -d 'Where open requests stand, and whose turn it is; asks eHealth, no PIN and no password'
complete -c clavis -n "__fish_clavis_using_subcommand help; and __fish_seen_subcommand_from cert" -f -a "complete" -d 'Second step: waits for the certificate, installs it, registers the encryption token (ETK)'
complete -c clavis -n "__fish_clavis_using_subcommand help; and __fish_seen_subcommand_from cert" -f -a "renew" -d 'Asks for the same certificate with a new key, before the old one ends'
complete -c clavis -n "__fish_clavis_using_subcommand help; and __fish_seen_subcommand_from cert" -f -a "activate" -d 'After a renewal: from now on others encrypt for the new keystore'
complete -c clavis -n "__fish_clavis_using_subcommand help; and __fish_seen_subcommand_from cert" -f -a "revoke" -d 'Revokes a certificate and its encryption token; needs neither its file nor its password'
complete -c clavis -n "__fish_clavis_using_subcommand help; and __fish_seen_subcommand_from cert" -f -a "test" -d 'Does it work: keys, chain, revocation, encryption token, a sealed message, a token of the STS'
complete -c clavis -n "__fish_clavis_using_subcommand help; and __fish_seen_subcommand_from cert" -f -a "password" -d 'Gives a keystore another password, or another form'
complete -c clavis -n "__fish_clavis_using_subcommand help; and __fish_seen_subcommand_from cert" -f -a "adopt" -d 'Takes over a keystore that another program began or made'
complete -c clavis -n "__fish_clavis_using_subcommand help; and __fish_seen_subcommand_from cert" -f -a "copy" -d 'Copies a keystore to a second safe place, or checks that a copy can be restored'
complete -c clavis -n "__fish_clavis_using_subcommand help; and __fish_seen_subcommand_from cert" -f -a "registered" -d 'Every certificate that eHealth has for the holder of the card (asks for the PIN)'
complete -c clavis -n "__fish_clavis_using_subcommand help; and __fish_seen_subcommand_from cert" -f -a "list" -d 'Keystores of a folder and open requests, with their state; asks nobody'
complete -c clavis -n "__fish_clavis_using_subcommand help; and __fish_seen_subcommand_from cert" -f -a "inspect" -d 'What is in a keystore; without its password only that it is one'
complete -c clavis -n "__fish_clavis_using_subcommand help; and __fish_seen_subcommand_from access" -f -a "org" -d 'Organisations and the levels of their trees'
complete -c clavis -n "__fish_clavis_using_subcommand help; and __fish_seen_subcommand_from access" -f -a "import" -d 'Takes an export of a portal: what has changed, what is wrong, which tasks it proves'
complete -c clavis -n "__fish_clavis_using_subcommand help; and __fish_seen_subcommand_from access" -f -a "tree" -d 'The tree of an organisation, with a light for each level'
complete -c clavis -n "__fish_clavis_using_subcommand help; and __fish_seen_subcommand_from access" -f -a "people" -d 'The people; with a name, one person in every organisation'
complete -c clavis -n "__fish_clavis_using_subcommand help; and __fish_seen_subcommand_from access" -f -a "plan" -d 'What is wanted, against what the exports show'
complete -c clavis -n "__fish_clavis_using_subcommand help; and __fish_seen_subcommand_from access" -f -a "tasks" -d 'The tasks, what must not wait first'
complete -c clavis -n "__fish_clavis_using_subcommand help; and __fish_seen_subcommand_from access" -f -a "task" -d 'One task'
complete -c clavis -n "__fish_clavis_using_subcommand help; and __fish_seen_subcommand_from access" -f -a "diagnose" -d 'Why somebody has no access'
complete -c clavis -n "__fish_clavis_using_subcommand help; and __fish_seen_subcommand_from access" -f -a "review" -d 'What has changed between two days, and what is wrong on the later one'
complete -c clavis -n "__fish_clavis_using_subcommand help; and __fish_seen_subcommand_from access" -f -a "paper" -d 'Papers: mails that are not sent yet, days for a calendar, sheets to print'
complete -c clavis -n "__fish_clavis_using_subcommand help; and __fish_seen_subcommand_from access" -f -a "workflows" -d 'The portals\' steps as data, and the words in them'
complete -c clavis -n "__fish_clavis_using_subcommand help; and __fish_seen_subcommand_from access" -f -a "record" -d 'The record of everything that was done'
complete -c clavis -n "__fish_clavis_using_subcommand help; and __fish_seen_subcommand_from access" -f -a "erase" -d 'Erases a person; the record stays whole'
complete -c clavis -n "__fish_clavis_using_subcommand help; and __fish_seen_subcommand_from number" -f -a "check" -d 'Whether values have a valid form, and why not'
complete -c clavis -n "__fish_clavis_using_subcommand help; and __fish_seen_subcommand_from rehearsal" -f -a "card" -d 'A virtual eID card behind the smart-card service (needs the vpcd reader driver)'
complete -c clavis -n "__fish_clavis_using_subcommand help; and __fish_seen_subcommand_from rehearsal" -f -a "up" -d 'A virtual eHealth platform on this computer'
complete -c clavis -n "__fish_clavis_using_subcommand help; and __fish_seen_subcommand_from rehearsal" -f -a "clock" -d 'The clock of the virtual platform: months pass in a moment, for card and keystores too'
