"""A client of another make for the virtual platform: lxml and signxml, its own prefixes and white space.

Arguments: the platform's ready file, and the folder of the virtual card (its keys and certificates).
Requests a certificate, waits for it, registers the encryption token, and asks the depot for it.
"""

import base64
import datetime
import hashlib
import json
import sys
import time
import urllib.request
import uuid
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from lxml import etree
from signxml import XMLSigner, methods

CP = "urn:be:fgov:ehealth:certra:protocol:v2"
CC = "urn:be:fgov:ehealth:certra:core:v2"
EP = "urn:be:fgov:ehealth:etkra:protocol:v2"
DP = "urn:be:fgov:ehealth:etkdepot:1_0:protocol"
K = "urn:be:fgov:ehealth:commons:core:v2"
SOAP = "http://schemas.xmlsoap.org/soap/envelope/"
EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#"
GROUP = ("NIHII-GROUP", "94112269", "Groupe de Rechange")


def main():
    ready = json.loads(Path(sys.argv[1]).read_text())
    card = Card(Path(sys.argv[2]))
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    contract = generate_contract(ready["certra"], card)
    identifier = generate_certificate(ready["certra"], card, contract, key)
    chain = wait_for_certificate(ready["certra"], identifier)
    print("delivered", chain[0].subject.rfc4514_string())
    register_token(ready, chain, key)


class Card:
    """The holder's keys, as files."""

    def __init__(self, folder):
        made = json.loads((folder / "card.json").read_text())
        self.person = made["person"]
        own = folder / "cards" / self.person["card_number"]
        self.key = serialization.load_pem_private_key((own / "signature.key").read_bytes(), None)
        files = [own / "signature.pem", folder / "citizen-ca.pem", folder / "root.pem"]
        self.chain = [x509.load_pem_x509_certificate(file.read_bytes()) for file in files]

    def actor(self):
        return self.person["national_number"], self.person["given_names"], self.person["name"]


def generate_contract(url, card):
    root = request(CP, "GenerateContractRequest")
    contact(child(root, CP, "ContactData"))
    signer(child(root, CP, "Signer"), card)
    identifier = child(root, CP, "CertificateIdentifier")
    actor = child(identifier, CC, "Actor")
    child(actor, K, "Id", GROUP[1]).set("Type", GROUP[0])
    child(actor, K, "Name", GROUP[2])
    answer = send(url, root, "urn:be:fgov:ehealth:certra:protocol:v2:generateContract")
    return answer.find(f"{{{CP}}}Contract")


def generate_certificate(url, card, contract, key):
    root = request(CP, "GenerateCertificateRequest")
    csr = child(root, CP, "EHealthCSR")
    contact(child(csr, CC, "ContactData"))
    name = distinguished_name(contract.findtext(f"{{{CC}}}DN"))
    made = x509.CertificateSigningRequestBuilder().subject_name(name).sign(key, hashes.SHA256())
    child(csr, CC, "CSR", b64(made.public_bytes(serialization.Encoding.DER)))
    copy = child(csr, CC, "Contract")
    for part in contract:
        copy.append(part)
    signed = sign(root, card.key, card.chain)
    answer = send(url, signed, "urn:be:fgov:ehealth:etee:certra:protocol:v2:generatecertificate")
    return answer.findtext(f"{{{CP}}}PublicKeyIdentifier").strip()


def wait_for_certificate(url, identifier):
    for _ in range(100):
        root = request(CP, "GetCertificateRequest")
        child(root, CP, "PublicKeyIdentifier", identifier)
        answer = send(url, root, "urn:be:fgov:ehealth:etee:certra:protocol:v2:getcertificate", must=False)
        found = answer.findall(f"{{{CP}}}X509Certificate")
        if found:
            return [x509.load_der_x509_certificate(base64.b64decode(one.text)) for one in found]
        time.sleep(0.1)
    raise SystemExit("not delivered in time")


def register_token(ready, chain, key):
    token_key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    spki = token_key.public_key().public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    root = request(EP, "StartETKRegistrationRequest")
    child(root, EP, "PublicEncryptionKey", b64(spki))
    start = "urn:be:fgov:ehealth:etee:etkra:protocol:v2:startETKRegistration"
    answer = send(ready["etkra"], sign(root, key, chain), start)
    challenge = base64.b64decode(answer.findtext(f"{{{EP}}}Challenge"))
    serial = token_key.decrypt(challenge[:-32], padding.PKCS1v15())[:16]
    assert hashlib.sha256(serial).digest() == challenge[-32:]
    certificate = token_certificate(chain[0], key, token_key, int.from_bytes(serial, "big"))
    root = request(EP, "CompleteETKRegistrationRequest")
    child(root, EP, "ToBeRegistered", b64(certificate.public_bytes(serialization.Encoding.DER)))
    complete = "urn:be:fgov:ehealth:etee:etkra:protocol:v2:completeETKregistration"
    send(ready["etkra"], sign(root, key, chain), complete)
    root = etree.Element(f"{{{DP}}}GetEtkRequest", nsmap={"depot": DP})
    criteria = child(child(root, DP, "SearchCriteria"), DP, "Identifier")
    child(criteria, DP, "Type", GROUP[0])
    child(criteria, DP, "Value", GROUP[1])
    answer = send(ready["etkdepot"], root, None)
    token = base64.b64decode(answer.findtext(f"{{{DP}}}ETK"))
    assert certificate.public_bytes(serialization.Encoding.DER) in token
    print("registered", certificate.serial_number)


def token_certificate(authentication, key, token_key, serial):
    usage = {name: False for name in USAGES} | {"key_encipherment": True, "data_encipherment": True}
    return (
        x509.CertificateBuilder()
        .subject_name(authentication.subject)
        .issuer_name(authentication.subject)
        .serial_number(serial)
        .not_valid_before(authentication.not_valid_before_utc)
        .not_valid_after(authentication.not_valid_after_utc)
        .public_key(token_key.public_key())
        .add_extension(x509.KeyUsage(**usage), critical=True)
        .sign(key, hashes.SHA256())
    )


def request(namespace, name):
    root = etree.Element(f"{{{namespace}}}{name}", nsmap={"veld": namespace, "kern": CC, "gemeen": K, "over": "urn:unused"})
    root.set("Id", f"_{uuid.uuid4()}")
    now = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=1)))
    root.set("IssueInstant", now.isoformat(timespec="milliseconds"))
    return root


def child(parent, namespace, name, text=None):
    element = etree.SubElement(parent, f"{{{namespace}}}{name}")
    element.text = text
    element.tail = "\n  "
    return element


def contact(parent):
    child(parent, CC, "EmailPrivate", "an@example.be")
    child(parent, CC, "PhonePrivate", "+32 2 000 00 00")


def signer(parent, card):
    number, given_names, name = card.actor()
    child(parent, K, "Id", number).set("Type", "SSIN")
    child(parent, K, "FirstName", given_names)
    child(parent, K, "Name", name)


def sign(root, key, chain):
    signing = XMLSigner(
        method=methods.enveloped,
        signature_algorithm="rsa-sha256",
        digest_algorithm="sha256",
        c14n_algorithm=EXCLUSIVE,
    )
    pem = [one.public_bytes(serialization.Encoding.PEM) for one in chain]
    return signing.sign(root, key=key, cert=pem, reference_uri="#" + root.get("Id"), id_attribute="Id")


def send(url, root, action, must=True):
    envelope = etree.Element(f"{{{SOAP}}}Envelope", nsmap={"zeep": SOAP})
    etree.SubElement(envelope, f"{{{SOAP}}}Body").append(root)
    headers = {"Content-Type": "text/xml; charset=utf-8"}
    if action:
        headers["SOAPAction"] = f'"{action}"'
    message = urllib.request.Request(url, etree.tostring(envelope), headers)
    try:
        with urllib.request.urlopen(message) as answer:
            body = answer.read()
    except urllib.error.HTTPError as error:
        raise SystemExit(f"{root.tag}: {error.code} {error.read().decode()}") from error
    payload = etree.fromstring(body).find(f"{{{SOAP}}}Body")[0]
    code = payload.find(f"{{{K}}}Status/{{{K}}}StatusCode")
    if must and code is not None and code.get("Value") != "urn:be:fgov:ehealth:2.0:status:Success":
        raise SystemExit(etree.tostring(payload).decode())
    return payload


def distinguished_name(text):
    names = {"C": "2.5.4.6", "O": "2.5.4.10", "OU": "2.5.4.11", "CN": "2.5.4.3"}
    parts, current, escaped = [], "", False
    for letter in text:
        if escaped or letter not in "\\,":
            current, escaped = current + letter, False
        elif letter == "\\":
            escaped = True
        else:
            parts.append(current)
            current = ""
    parts.append(current)
    printable = set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 '()+,-./:=?")
    relative = []
    for part in reversed(parts):
        kind, value = part.split("=", 1)
        form = x509.name._ASN1Type.PrintableString if set(value) <= printable else x509.name._ASN1Type.UTF8String
        attribute = x509.NameAttribute(x509.ObjectIdentifier(names[kind]), value, form)
        relative.append(x509.RelativeDistinguishedName([attribute]))
    return x509.Name(relative)


def b64(data):
    return base64.b64encode(data).decode()


USAGES = [
    "digital_signature",
    "content_commitment",
    "key_encipherment",
    "data_encipherment",
    "key_agreement",
    "key_cert_sign",
    "crl_sign",
    "encipher_only",
    "decipher_only",
]

if __name__ == "__main__":
    main()
