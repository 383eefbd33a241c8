// Requires nothing: its go.sum alone pins what install downloads.
module ashlar.io/toolchain/definitions

go 1.24
