# Signs one file with the certificate whose thumbprint CLAVIS_SIGN_THUMBPRINT names; without it the file
# stays unsigned, said aloud. CLAVIS_SIGN_TIME is the address of a service that signs the time: without it signatures end
# with the certificate, so a certificate without it is an error. Not run where the project was written.
param([Parameter(Mandatory)][string]$File)
$ErrorActionPreference = "Stop"
if (-not $env:CLAVIS_SIGN_THUMBPRINT) {
    Write-Warning "CLAVIS_SIGN_THUMBPRINT is not set: $File is not signed"
    exit 0
}
if (-not $env:CLAVIS_SIGN_TIME) { throw "CLAVIS_SIGN_TIME is not set: who signs the time?" }
$certificate = Get-ChildItem "Cert:\CurrentUser\My\$env:CLAVIS_SIGN_THUMBPRINT"
$signed = Set-AuthenticodeSignature -FilePath $File -Certificate $certificate -HashAlgorithm SHA256 -TimestampServer $env:CLAVIS_SIGN_TIME
if ($signed.Status -ne "Valid") { throw "$File is not signed: $($signed.StatusMessage)" }
