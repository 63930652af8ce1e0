package se.klubba.app.files;

class MemoryFilesTest extends FilesContract {

    private final Files files = new MemoryFiles();

    @Override
    Files files() {
        return files;
    }
}
