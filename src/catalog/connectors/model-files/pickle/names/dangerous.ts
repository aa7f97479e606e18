/** What code behind a name can do to whoever loads the file. */
export interface Danger {
  /** Completes "which …". */
  readonly does: string;
  /** Modules all of whose names, and those of their submodules, are of this kind. */
  readonly modules: string;
  /** Single names of modules that are otherwise not of this kind. */
  readonly names: string;
}

/**
 * Names that have no place in a model and what they do, from the published bypasses of pickle scanners and the modules' own
 * documentation. The list only gives a finding its words and weight: what is in no list is still reported as unknown.
 */
export const DANGERS: readonly Danger[] = [
  {
    does: "runs commands of the operating system",
    modules:
      "os posix nt subprocess _posixsubprocess _winapi pty commands popen2 shutil pexpect sh plumbum fabric paramiko psutil asyncio.unix_events asyncio.subprocess _pyrepl _osx_support _aix_support test.support.script_helper multiprocessing torch.multiprocessing antigravity webbrowser pip ensurepip venv distutils.spawn setuptools numpy.distutils torch.utils.collect_env torch.utils.cpp_extension torch._inductor mlflow.projects docker sagemaker.serve",
    names:
      "platform.popen uuid._get_command_stdout imaplib.IMAP4_stream pydoc.pipepager pydoc.tempfilepager distutils.file_util.write_file concurrent.futures.ProcessPoolExecutor",
  },
  {
    does: "runs code given as text or code objects",
    modules:
      "code codeop bdb pdb cProfile profile trace timeit doctest idlelib lib2to3 runpy IPython test unittest _interpreters _xxsubinterpreters interpreters _testcapi numpy.testing numpy.f2py torch._dynamo torch.utils.bottleneck torch.fx torch.jit.unsupported_tensor_ops torch.ao.ns pandas.core.computation py_compile compileall sympy.parsing numexpr sklearn.utils._testing tensorflow.python.ops.script_ops",
    names:
      "builtins.eval builtins.exec builtins.execfile builtins.compile builtins.breakpoint builtins.input builtins.help types.FunctionType types.CodeType types.LambdaType types.MethodType pandas.eval sympy.sympify",
  },
  {
    does: "imports modules by name",
    modules:
      "importlib imp _imp _frozen_importlib _frozen_importlib_external pkgutil zipimport pydoc site atexit modulefinder",
    names: "builtins.__import__ numpy.lib.utils.safe_eval unittest.mock._importer logging.config._resolve",
  },
  {
    does: "reaches any attribute, variable or frame of the process",
    modules: "operator _operator inspect gc sys ast weakref.ref types.FrameType copy._deepcopy_dispatch",
    names:
      "builtins.setattr builtins.delattr builtins.vars builtins.globals builtins.locals builtins.dir builtins.memoryview builtins.classmethod builtins.super types.ModuleType types.new_class functools.reduce functools.partialmethod functools.singledispatch copyreg.add_extension copyreg.remove_extension copyreg.pickle copyreg.constructor copyreg.dispatch_table",
  },
  {
    does: "loads further serialised objects, which can run code in turn",
    modules:
      "pickle _pickle cPickle pickletools marshal shelve dill cloudpickle jsonpickle joblib.externals joblib.memory joblib.parallel torch.serialization torch.hub torch.package torch.utils.data torch.utils._config_module torch.distributed skops.io mlflow lib2to3.pgen2 ray.cloudpickle",
    names:
      "joblib.load joblib.numpy_pickle.load torch.load torch.jit.load torch.jit._serialization.load torch.classes.load_library numpy.load numpy.lib.npyio.load numpy.loads pandas.read_pickle sklearn.datasets.fetch_openml keras.models.load_model keras.saving.load_model tensorflow.keras.models.load_model transformers.pipeline",
  },
  {
    does: "opens, reads, writes or deletes files",
    modules:
      "io _io tempfile glob fileinput linecache zipfile tarfile gzip bz2 lzma sqlite3 dbm mmap distutils logging.config csv configparser pandas.io numpy.lib.npyio numpy.lib.format h5py netrc mailbox",
    names:
      "builtins.open builtins.file codecs.open codecs.EncodedFile logging.FileHandler logging.handlers.RotatingFileHandler pathlib.Path.write_text pathlib.Path.write_bytes pathlib.Path.read_text pathlib.Path.read_bytes pathlib.Path.unlink pathlib.Path.open numpy.memmap numpy.core.memmap.memmap numpy.fromfile numpy.tofile numpy.loadtxt numpy.genfromtxt numpy.savetxt numpy.save pandas.read_csv pandas.read_json pandas.read_html pandas.read_parquet torch.save joblib.dump torch.from_file torch.UntypedStorage.from_file",
  },
  {
    does: "reaches the network",
    modules:
      "socket _socket ssl _ssl http httplib urllib urllib2 urllib3 requests aiohttp httpx ftplib smtplib poplib imaplib telnetlib nntplib xmlrpc socketserver asyncio websocket websockets boto3 botocore huggingface_hub wandb sklearn.datasets keras.utils.get_file tensorflow.keras.utils.get_file",
    names:
      "logging.handlers.SocketHandler logging.handlers.HTTPHandler logging.handlers.SysLogHandler keras.utils.get_file",
  },
  {
    does: "loads native code",
    modules: "ctypes _ctypes cffi _cffi_backend numpy.ctypeslib torch.ops torch._ops winreg msvcrt jpype rpy2",
    names: "tensorflow.load_op_library tensorflow.load_library torch.ops.load_library torch.classes.load_library",
  },
];
